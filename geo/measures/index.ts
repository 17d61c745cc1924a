export * from './classes';
export * from './concepts';
export * from './figure';
export * from './histogram';
export * from './measures';
export * from './quantile';
export * from './readable';
export * from './schools';
