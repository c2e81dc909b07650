import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Instant, Text } from '../../database/columns';

/** The key of a customer who was merged into another: what is sent under it goes to the one who stayed. */
@Entity('customer_alias')
export class CustomerAlias {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Text(190)
  sourceId: string;

  /** Who stayed. */
  @Big()
  customerId: number;

  /** Who was merged: messages that are on their way still name them. */
  @Big()
  formerCustomerId: number;

  /** Keyed digests of the addresses that they had: when the one who stayed is erased, none of them may come back. */
  @Text(64, { nullable: true })
  emailKey: string | null;

  @Text(64, { nullable: true })
  phoneKey: string | null;

  @Instant()
  mergedAt: number;
}
