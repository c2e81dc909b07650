import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Instant, Text } from '../../database/columns';

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
}
