import { AddIndex } from './table';

/** The choices of one customer, likewise. */
export class AddConsentCustomerIndex1790000000056 extends AddIndex {
  readonly name = 'AddConsentCustomerIndex1790000000056';
  readonly table = 'consent';
  readonly columns = ['workspace_id', 'customer_id', 'channel', 'at', 'id', 'state'];
}
