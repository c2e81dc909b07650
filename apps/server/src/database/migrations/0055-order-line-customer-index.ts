import { AddIndex } from './table';

/** What one customer bought, when somebody asks about that customer alone. MySQL has it from the beginning. */
export class AddOrderLineCustomerIndex1790000000055 extends AddIndex {
  readonly name = 'AddOrderLineCustomerIndex1790000000055';
  readonly table = 'order_line';
  readonly columns = ['workspace_id', 'customer_id', 'at'];
}
