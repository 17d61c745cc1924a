export * from './whole-ancestry';
