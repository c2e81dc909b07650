import { Field, Int, ObjectType } from 'type-graphql';
import { OrderKindEnum } from '../../graphql/enums';
import { DateTime } from '../../graphql/scalars';
import type { SampleOrder, SampleRow, SampleValue, Summary } from './state';

@ObjectType('ImportSampleOrder', { description: 'An order as it would be saved.' })
export class ImportSampleOrderType implements Omit<SampleOrder, 'total'> {
  @Field(() => String, { description: 'The order number.' })
  sourceId: string;

  @Field(() => String, { description: 'The customer.' })
  customerSourceId: string;

  @Field(() => OrderKindEnum, { description: 'A sale or a return.' })
  kind: SampleOrder['kind'];

  @Field(() => DateTime, { description: 'When it was placed: the time of its earliest line.' })
  placedAt: number;

  @Field(() => Int, { description: 'How many lines it has.' })
  lineCount: number;
}

@ObjectType('ImportSampleValue', { description: 'A value as it would be saved.' })
export class ImportSampleValueType implements SampleValue {
  @Field(() => String, { description: 'Key of an `ImportTarget`, with the name of one that takes a name.' })
  target: string;

  @Field(() => String, { description: 'What people call it.' })
  label: string;

  @Field(() => String, { description: 'The value, as people read it.' })
  value: string;
}

@ObjectType('ImportSampleRow', { description: 'A row as it would be saved.' })
export class ImportSampleRowType implements SampleRow {
  @Field(() => Int, { description: 'The row as a spreadsheet numbers it.' })
  row: number;

  @Field(() => [ImportSampleValueType], { description: 'What would be saved of it.' })
  values: ImportSampleValueType[];
}

type Counts = Pick<Summary, 'rows' | 'goodRows' | 'orders' | 'returns' | 'customers' | 'problemCount' | 'from' | 'to'>;

@ObjectType('ImportDryRun', { description: 'What an import of the file would do. Nothing is saved to find out.' })
export class ImportDryRunType implements Counts {
  @Field(() => Int, { description: 'Rows of the file below the column names, blank ones left out.' })
  rows: number;

  @Field(() => Int, { description: 'Rows that would be saved.' })
  goodRows: number;

  @Field(() => Int, { description: 'Orders, returns among them; 0 for other kinds.' })
  orders: number;

  @Field(() => Int, { description: 'How many of the orders are returns.' })
  returns: number;

  @Field(() => Int, { description: 'Customers that the rows belong to, new ones and known ones. Of other kinds than orders, 0.' })
  customers: number;

  @Field(() => Int, { description: 'Why the other rows would be refused, altogether.' })
  problemCount: number;

  @Field(() => DateTime, { nullable: true, description: 'The earliest time in the file; null when there is none.' })
  from: number | null;

  @Field(() => DateTime, { nullable: true, description: 'The latest time in the file; null when there is none.' })
  to: number | null;
}
