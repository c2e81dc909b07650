import { AddIndex } from './table';

/** The messages of one customer: on their page, and when they are erased or merged. */
export class AddDeliveryCustomerIndex1790000000052 extends AddIndex {
  readonly name = 'AddDeliveryCustomerIndex1790000000052';
  readonly table = 'delivery';
  readonly columns = ['workspace_id', 'customer_id'];
}
