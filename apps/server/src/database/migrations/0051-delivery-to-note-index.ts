import { AddIndex } from './table';

/** Nearly all of its entries are empty ones at any time; the few others are what is to be written down. */
export class AddDeliveryToNoteIndex1790000000051 extends AddIndex {
  readonly name = 'AddDeliveryToNoteIndex1790000000051';
  readonly table = 'delivery';
  readonly columns = ['to_note'];
}
