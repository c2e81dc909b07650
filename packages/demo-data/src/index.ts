export * from './batches';
export * from './described';
export * from './rows';
export * from './workspace';
