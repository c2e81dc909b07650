import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Flag, Instant, Json, Text } from '../../database/columns';
import type { Role } from './roles';

/** A tenant. Its `revision` numbers the writes to everything that is mirrored. */
@Entity('workspace')
export class Workspace {
  @PrimaryGeneratedColumn()
  id: number;

  @Text(120)
  name: string;

  /** IANA name; calendar rules of filters use it. */
  @Text(64)
  timeZone: string;

  /** ISO 4217 code; every amount of the workspace is in its minor unit. */
  @Text(3)
  currency: string;

  @Text(120)
  senderName: string;

  @Text(254)
  senderAddress: string;

  /** Shown in the footer of every message. */
  @Text(300)
  postalAddress: string;

  @Big()
  revision: number;

  @Instant()
  createdAt: number;

  /** The roles that see no email addresses, phone numbers and birthdates; null for none. */
  @Json({ nullable: true })
  hiddenFrom: Role[] | null;

  /** Whether a campaign is launched by somebody else than who edited it last. */
  @Flag()
  fourEyes: boolean;
}
