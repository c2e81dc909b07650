import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Instant, Text } from '../../../database/columns';
import type { Role } from '../roles';

/** What a member may do in a workspace. */
@Entity('membership')
export class Membership {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Big()
  memberId: number;

  @Text(20)
  role: Role;

  @Instant()
  createdAt: number;
}
