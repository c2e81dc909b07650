import type { Filter } from '@muster/filters';
import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Folded, Instant, Json, Text, Whole } from '../../database/columns';

/**
 * A saved audience: a filter, or a list of customers, which stands in `segment_member`. Not mirrored itself: no question about
 * customers looks at it once references are resolved.
 */
@Entity('segment')
export class Segment {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Text(120)
  name: string;
  @Folded('name', 120)
  nameFolded: string;

  @Text(500, { nullable: true })
  description: string | null;

  /** DYNAMIC, STATIC or MANUAL. */
  @Text(10)
  kind: string;

  /**
   * As it was saved, with references to other segments by their public ids. Of a list it is a reference to the segment itself,
   * so that it means its customers whoever asks it.
   */
  @Json()
  filter: Filter;

  /** Counts the edits; an edit that started from an older version is refused. */
  @Whole()
  version: number;

  @Instant()
  createdAt: number;

  @Instant()
  updatedAt: number;
}
