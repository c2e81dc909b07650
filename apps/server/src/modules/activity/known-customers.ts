import type { Write } from '../../database/write';
import { Refusal } from '../../errors';
import { type ParsedRow, type RowRefusal, rowRefusal } from '../customers/bulk/bulk-result';
import { customerIdsBySourceId } from '../customers/bulk/by-source-id';

interface OfCustomer {
  readonly customerSourceId: string;
}

export interface Known<Parsed> {
  /** Position of the row in the call. */
  readonly index: number;
  readonly row: Parsed;
  readonly customerId: number;
}

/** Finds the customers of rows; a row whose customer is not there is refused. */
export const withCustomers = async <Parsed extends OfCustomer>(
  { manager, workspaceId }: Write,
  rows: readonly ParsedRow<Parsed>[],
): Promise<{ known: Known<Parsed>[]; refusals: RowRefusal[] }> => {
  const sourceIds = rows.map(({ row }) => row.customerSourceId);
  const ids = await customerIdsBySourceId(manager, { workspaceId, sourceIds });
  const known: Known<Parsed>[] = [];
  const refusals: RowRefusal[] = [];
  for (const { index, row } of rows) {
    const customerId = ids.get(row.customerSourceId);
    if (customerId === undefined) {
      const refusal = new Refusal('NOT_FOUND', 'There is no customer with this source id.', ['customerSourceId']);
      refusals.push(rowRefusal(index, refusal));
    } else {
      known.push({ index, row, customerId });
    }
  }
  return { known, refusals };
};
