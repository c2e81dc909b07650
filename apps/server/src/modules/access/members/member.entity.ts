import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Flag, Folded, Instant, Json, Text } from '../../../database/columns';

/** A person who works here, in one workspace or in several. */
@Entity('member')
export class Member {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Text(120)
  name: string;

  @Text(254)
  email: string;
  /** Unique: by it a member signs in. */
  @Folded('email', 254)
  emailFolded: string;

  /** argon2id with its parameters; null for who only signs in elsewhere, or never did. */
  @Text(200, { nullable: true })
  passwordHash: string | null;

  /** Whether somebody else knows the password: it lets nobody do more than choose another. */
  @Flag()
  passwordIsOneTime: boolean;

  /** Sealed with the installation's secret. */
  @Text(200, { nullable: true })
  totpSecret: string | null;

  /** When the member proved to have the secret; until then it is not asked for. */
  @Instant({ nullable: true })
  totpConfirmedAt: number | null;

  /** The period of the code that was used last: no code does twice. */
  @Big({ nullable: true })
  totpLastPeriod: number | null;

  /** Digests of the codes that stand in for a lost device, each once. */
  @Json({ nullable: true })
  recoveryCodes: string[] | null;

  @Instant()
  createdAt: number;
}
