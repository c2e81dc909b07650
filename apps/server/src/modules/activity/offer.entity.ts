import { Entity } from 'typeorm';
import { Folded, Instant, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';
import { ActivityRow } from './activity-row';

/** An offer that a customer holds; `at` is when it was issued. Its status follows from the times: see `offer-status.ts`. */
@Mirrored()
@Entity('offer')
export class Offer extends ActivityRow {
  @Text(190)
  sourceId: string;

  /** What it is called. */
  @Text(200)
  offer: string;
  @Folded('offer', 200)
  offerFolded: string;

  /** What it is for: WELCOME, BIRTHDAY … */
  @Text(100, { nullable: true })
  kind: string | null;
  @Folded('kind', 100)
  kindFolded: string | null;

  @Text(100, { nullable: true })
  code: string | null;
  @Folded('code', 100)
  codeFolded: string | null;

  @Instant({ nullable: true })
  redeemedAt: number | null;

  @Instant({ nullable: true })
  expiresAt: number | null;
}
