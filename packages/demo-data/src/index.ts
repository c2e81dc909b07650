export * from './batches';
export * from './described';
export * from './order-lines';
export * from './rows';
export * from './workspace';
