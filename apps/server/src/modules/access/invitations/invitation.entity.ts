import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Folded, Instant, Text } from '../../../database/columns';
import type { Role } from '../roles';

/** A place in a workspace for whoever has the link. */
@Entity('invitation')
export class Invitation {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Text(254)
  email: string;
  @Folded('email', 254)
  emailFolded: string;

  @Text(20)
  role: Role;

  @Text(64)
  tokenHash: string;

  @Big({ nullable: true })
  invitedBy: number | null;

  @Instant()
  createdAt: number;

  @Instant()
  expiresAt: number;

  @Instant({ nullable: true })
  acceptedAt: number | null;

  @Instant({ nullable: true })
  revokedAt: number | null;
}
