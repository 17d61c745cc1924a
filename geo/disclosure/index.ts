export * from './cell';
