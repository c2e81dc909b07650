import { Entity } from 'typeorm';
import { Folded, MinorUnits, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';
import { ActivityRow } from './activity-row';

@Mirrored()
@Entity('orders')
export class Order extends ActivityRow {
  @Text(190)
  sourceId: string;

  /** SALE, or RETURN with a negative total. */
  @Text(6)
  kind: string;

  @MinorUnits()
  total: number;

  @Text(100, { nullable: true })
  offerCode: string | null;
  @Folded('offerCode', 100)
  offerCodeFolded: string | null;
}
