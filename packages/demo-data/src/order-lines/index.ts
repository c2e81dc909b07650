export * from './order-lines';
export * from './order-lines-file';
