export * from './cell';
export * from './concept-moves';
export * from './count-table';
export * from './protect';
