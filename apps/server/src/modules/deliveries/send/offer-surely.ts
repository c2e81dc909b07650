import type { Database } from '../../../database/database';
import { OutcomeUnknown } from '../../../database/database-errors';
import type { Claimed } from './claimed';
import { type Offer, offer } from './offer';
import { commitsOf } from './shared-commits';

interface OfferOptions {
  readonly messageId: string;
  readonly leaseMs: number;
}

const isOffering = async (database: Database, { id, claim }: Claimed): Promise<boolean> => {
  const rows = await database.reader.query<unknown[]>(
    "SELECT 1 FROM delivery WHERE id = ? AND claim = ? AND status = 'OFFERING'",
    [id, claim],
  );
  return rows.length > 0;
};

/** Offers; when the connection was lost while committing, the row itself says whether it happened. */
export const offerSurely = async (database: Database, claimed: Claimed, options: OfferOptions): Promise<Offer> => {
  try {
    return await commitsOf(database).commit((manager) => offer(manager, database.kind, claimed, options));
  } catch (error) {
    if (!(error instanceof OutcomeUnknown)) throw error;
    return (await isOffering(database, claimed)) ? 'GO' : 'LOST';
  }
};
