import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Instant, Text } from '../../../database/columns';

/** A link by which a member may choose a new password, once. */
@Entity('password_reset')
export class PasswordReset {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  memberId: number;

  @Text(64)
  tokenHash: string;

  @Instant()
  createdAt: number;

  @Instant()
  expiresAt: number;

  @Instant({ nullable: true })
  usedAt: number | null;
}
