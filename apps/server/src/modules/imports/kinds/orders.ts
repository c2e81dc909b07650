import { TARGETS } from '../lines/targets';
import type { ImportKind } from './import-kind';

export const orders: ImportKind = {
  key: 'orders',
  label: 'Order',
  plural: 'Orders',
  description: 'One line of an order on each row; the lines of an order may lie scattered. Customers who are new are made.',
  targets: TARGETS,
};
