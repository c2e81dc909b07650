import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Instant, Json, Text } from '../../../database/columns';
import type { Scope } from './scopes';

/** What a program signs in with. The key itself is shown once and stored nowhere. */
@Entity('api_key')
export class ApiKey {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Text(120)
  name: string;

  /** How it begins: `mst_3f9a1c02`, by which people tell keys apart. */
  @Text(20)
  prefix: string;

  /** SHA-256 of the whole key. */
  @Text(64)
  keyHash: string;

  @Json()
  scopes: Scope[];

  /** Null: made on the command line. */
  @Big({ nullable: true })
  createdBy: number | null;

  @Instant()
  createdAt: number;

  /** Null: for as long as it is not revoked. */
  @Instant({ nullable: true })
  expiresAt: number | null;

  /** Written once a minute at most. */
  @Instant({ nullable: true })
  lastUsedAt: number | null;

  @Instant({ nullable: true })
  revokedAt: number | null;
}
