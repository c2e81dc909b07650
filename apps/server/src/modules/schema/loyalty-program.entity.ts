import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Folded, Instant, Json, Text } from '../../database/columns';

/** A loyalty program and the tiers that it has, the lowest first. Without tiers any is taken. */
@Entity('loyalty_program')
export class LoyaltyProgram {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Text(100)
  name: string;
  @Folded('name', 100)
  nameFolded: string;

  @Json()
  tiers: readonly string[];

  @Instant()
  createdAt: number;
}
