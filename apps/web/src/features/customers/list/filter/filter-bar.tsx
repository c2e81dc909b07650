import FilterListIcon from '@mui/icons-material/FilterList';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Filter } from '@muster/filters';
import type { CustomerNumbersQuery, CustomerOrder } from '../../../../generated/graphql';
import { SearchField, SelectField } from '../../../../shared';
import { lineText } from '../../../segments/line-text';
import { ColumnMenu } from '../columns/column-menu';
import type { ColumnChoice } from '../columns/use-column-choice';
import { ORDERS } from '../orders';
import type { ListState } from '../use-list-state';
import { FilterChips } from './filter-chips';
import { conditionsOf, withoutCondition } from './list-question';

interface FilterBarProps {
  readonly state: ListState;
  readonly numbers: CustomerNumbersQuery['audience'] | undefined;
  readonly staleNumbers: boolean;
  readonly columns: ColumnChoice;
  readonly onOpen: () => void;
  readonly onFilter: (filter: Filter | undefined) => void;
  readonly onSearch: (search: string) => void;
  readonly onOrder: (order: CustomerOrder) => void;
}

/** What the list is asked, and how it is shown. */
export const FilterBar = ({ state, numbers, staleNumbers, columns, onOpen, onFilter, onSearch, onOrder }: FilterBarProps) => {
  const { filter, search, orderBy } = state;
  const words = (_: Filter, position: number) =>
    lineText(numbers?.conditions.find(({ path }) => path === `all.${position}`)?.sentence ?? '…');
  const remove = (position: number) => filter && onFilter(withoutCondition(filter, position));
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <SearchField label="Search customers" value={search} onChange={onSearch} />
        <Button variant="outlined" color="inherit" startIcon={<FilterListIcon />} aria-haspopup="dialog" onClick={onOpen}>
          Filter
        </Button>
        <Box sx={{ flex: 1, display: { xs: 'none', sm: 'block' } }} />
        <SelectField label="Order" value={orderBy} options={ORDERS} onChange={onOrder} />
        <ColumnMenu choice={columns} />
      </Box>
      <FilterChips
        conditions={conditionsOf(filter).map(words)}
        stale={staleNumbers}
        onOpen={onOpen}
        onRemove={remove}
        onClear={() => onFilter(undefined)}
      />
    </>
  );
};
