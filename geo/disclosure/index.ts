export * from './cell';
export * from './flows/flow-year';
export * from './flows/protect-flows';
export * from './mask';
export * from './people-table';
export * from './protect';
export * from './shown-flows';
export * from './ways';
