import { AddColumns, longText, optional } from './table';

/** What filters compare the properties of events by. */
export class AddEventPropertiesFolded1790000000024 extends AddColumns {
  readonly name = 'AddEventPropertiesFolded1790000000024';
  readonly table = 'event';
  readonly columns = [...optional(longText('properties_folded'))];
}
