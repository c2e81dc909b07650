import type { ImportKindsQuery } from '../../generated/graphql';
import { formatNumber } from '../../shared';

export type ImportKindFacts = ImportKindsQuery['importKinds'][number];

/** The kind whose rows are lines that make up records: it is counted by orders, and asks what a return is. */
export const ORDERS = 'orders';

/** "1 customer", "1,200 gift cards"; rows where it is not known what they are. */
export const kindCount = (kind: Pick<ImportKindFacts, 'label' | 'plural'> | undefined, count: number): string => {
  const { label, plural } = kind ?? { label: 'row', plural: 'rows' };
  return `${formatNumber(count)} ${(count === 1 ? label : plural).toLowerCase()}`;
};

/** How many records an import saved: orders of an order file, rows of any other. */
export const savedOf = ({ kind, ordersSaved, rowsSaved }: SavedCounts): number => (kind === ORDERS ? ordersSaved : rowsSaved);

interface SavedCounts {
  readonly kind: string;
  readonly ordersSaved: number;
  readonly rowsSaved: number;
}
