export * from './batches';
export * from './rows';
export * from './workspace';
