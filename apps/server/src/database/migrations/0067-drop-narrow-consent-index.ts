import { DropIndex } from './table';

/** The wide index of 0056 finds the choices of a customer as well; every question names the workspace. */
export class DropNarrowConsentIndex1790000000067 extends DropIndex {
  readonly name = 'DropNarrowConsentIndex1790000000067';
  readonly table = 'consent';
  readonly columns = ['customer_id', 'channel', 'at'];
}
