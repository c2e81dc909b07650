import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Instant, Text } from '../../../database/columns';

/** The account elsewhere by which a member signs in. */
@Entity('member_identity')
export class MemberIdentity {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  memberId: number;

  @Text(255)
  issuer: string;

  @Text(190)
  subject: string;

  @Instant()
  createdAt: number;
}
