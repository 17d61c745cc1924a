export * from './concepts';
export * from './measures';
