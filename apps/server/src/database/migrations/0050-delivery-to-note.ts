import { AddColumns, flag, optional } from './table';

/** What a customer experienced is written down in batches, some time after the message. */
export class AddDeliveryToNote1790000000050 extends AddColumns {
  readonly name = 'AddDeliveryToNote1790000000050';
  readonly table = 'delivery';
  readonly columns = optional(flag('to_note'));
}
