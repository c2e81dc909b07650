import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Folded, Instant, MinorUnits, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';

@Mirrored()
@Entity('orders')
export class Order {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Big()
  revision: number;

  @Big()
  customerId: number;

  /** When the order was placed. */
  @Instant()
  at: number;

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
