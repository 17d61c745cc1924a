export * from './cell';
export * from './mask';
export * from './people-table';
export * from './protect';
export * from './shown-flows';
export * from './ways';
