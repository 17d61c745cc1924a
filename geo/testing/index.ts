export * from './tiny-boundaries';
export * from './tiny-country';
export * from './tiny-population';
