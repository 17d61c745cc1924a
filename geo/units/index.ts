export * from './changes';
export * from './checks';
export * from './enact';
export * from './events';
export * from './lives';
export * from './measured-land';
export * from './names';
export * from './types';
