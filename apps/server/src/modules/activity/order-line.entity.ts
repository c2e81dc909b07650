import { Entity } from 'typeorm';
import { Big, Decimal, Folded, Json, MinorUnits, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';
import { ActivityRow } from './activity-row';

/** A line of an order. It repeats the order's customer, time, kind and offer code, so that a purchase is one row. */
@Mirrored()
@Entity('order_line')
export class OrderLine extends ActivityRow {
  @Big()
  orderId: number;

  @Text(6)
  kind: string;

  @Text(100)
  sku: string;
  @Folded('sku', 100)
  skuFolded: string;

  @Text(300, { nullable: true })
  name: string | null;
  @Folded('name', 300)
  nameFolded: string | null;

  @Text(200, { nullable: true })
  brand: string | null;
  @Folded('brand', 200)
  brandFolded: string | null;

  @Json({ nullable: true })
  tags: string[] | null;
  @Folded('tags', 2000)
  tagsFolded: string | null;

  @Decimal()
  quantity: number;

  /** Of the whole line: quantity times price. */
  @MinorUnits()
  amount: number;

  @Text(100, { nullable: true })
  offerCode: string | null;
  @Folded('offerCode', 100)
  offerCodeFolded: string | null;
}
