export { CustomerPage } from './customer-page';
export { MergePage } from './merge-page';
