import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { CustomerOrder, CustomersQuery } from '../../../generated/graphql';
import type { CatalogAttribute } from '../../segments/builder/catalog-index';
import type { useFactText } from '../facts/use-fact-text';
import { CustomerCards } from './customer-cards';
import { CustomerGrid } from './customer-grid';
import type { Selection } from './selection/selection';

export type CustomerRow = CustomersQuery['customers']['nodes'][number];

export interface RowsProps {
  readonly customers: readonly CustomerRow[];
  /** They answer an older question. */
  readonly stale: boolean;
  readonly orderBy: CustomerOrder;
  readonly columns: readonly CatalogAttribute[];
  readonly factText: ReturnType<typeof useFactText>;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onOrder: (order: CustomerOrder) => void;
}

/** A grid on a desk, a list of cards on a phone. */
export const CustomerRows = (props: RowsProps) => {
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'), { noSsr: true });
  return wide ? <CustomerGrid {...props} /> : <CustomerCards {...props} />;
};
