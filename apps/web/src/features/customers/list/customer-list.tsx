import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ErrorState, IfMay, PageHeader, plural, TableSkeleton } from '../../../shared';
import type { CatalogIndex } from '../../segments/builder/catalog-index';
import { useFactText } from '../facts/use-fact-text';
import { useColumnChoice } from './columns/use-column-choice';
import { CustomerRows } from './customer-rows';
import { FilterBar } from './filter/filter-bar';
import { FilterDrawer } from './filter/filter-drawer';
import { NoCustomers } from './no-customers';
import { ListNumbers } from './numbers';
import { Pager } from './pager';
import { SaveSegmentDialog } from './selection/save-segment-dialog';
import { EVERYBODY, NOBODY, type Selection, selectedCount, selectionFilter } from './selection/selection';
import { SelectionBar } from './selection/selection-bar';
import type { SegmentDraft } from './selection/use-save-selection';
import type { useCustomerList } from './use-customer-list';

interface CustomerListProps extends ReturnType<typeof useCustomerList> {
  readonly index: CatalogIndex;
  readonly size: number;
  readonly onSize: (size: number) => void;
}

export const CustomerList = (props: CustomerListProps) => {
  const { index, state, question, everyone, numbers, staleNumbers, error, onFilter, onRetry } = props;
  const columns = useColumnChoice(index);
  const [filtering, setFiltering] = useState(false);
  const [draft, setDraft] = useState<SegmentDraft>();
  // Who is checked belongs to the question: another one begins with nobody.
  const [checked, setChecked] = useState({ of: question, selection: NOBODY });
  const selection = checked.of === question ? checked.selection : NOBODY;
  const select = (next: Selection) => setChecked({ of: question, selection: next });

  const matching = numbers?.count;
  const save = (chosen: Selection) =>
    setDraft({
      filter: selectionFilter(chosen, question),
      count: selectedCount(chosen, matching ?? 0),
      customerIds: chosen.kind === 'picked' ? [...chosen.customers.keys()] : undefined,
    });
  const asked = 'all' in question;
  if (!staleNumbers && everyone === 0) return <NoCustomers />;
  return (
    <>
      <PageHeader
        title="Customers"
        subtitle={everyone === undefined ? 'Everyone this workspace knows' : `${plural(everyone, 'customer')} in this workspace`}
        actions={
          asked && (
            <IfMay permission="segments:write">
              <Button variant="outlined" color="inherit" onClick={() => save(EVERYBODY)}>
                Save filter as a segment
              </Button>
            </IfMay>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <FilterBar {...props} columns={columns} onOpen={() => setFiltering(true)} />
        {Boolean(error) && <ErrorState error={error} onRetry={onRetry} />}
        <ListNumbers numbers={numbers} stale={staleNumbers} />
        <SelectionBar selection={selection} matching={matching} onSelect={select} onSave={() => save(selection)} />
        <Rows {...props} selection={selection} onSelect={select} columns={columns.chosen} />
      </Box>
      <FilterDrawer
        open={filtering}
        filter={state.filter}
        index={index}
        onChange={onFilter}
        onClose={() => setFiltering(false)}
      />
      {draft && (
        <SaveSegmentDialog
          draft={draft}
          onClose={() => setDraft(undefined)}
          onSaved={() => {
            setDraft(undefined);
            select(NOBODY);
          }}
        />
      )}
    </>
  );
};

interface RowsProps extends Omit<CustomerListProps, 'columns'> {
  readonly columns: ReturnType<typeof useColumnChoice>['chosen'];
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

const Rows = ({ index, customers, numbers, stale, error, state, pages, size, onSize, onOrder, ...rest }: RowsProps) => {
  const factText = useFactText(index);
  if (!customers) return error ? null : <TableSkeleton rows={10} columns={7} />;
  const { nodes, pageInfo } = customers;
  if (nodes.length === 0 && pages.page === 0) {
    return (
      <Typography role="status" sx={{ color: 'text.secondary', py: 6, textAlign: 'center' }}>
        Nobody matches. Take a condition away, or search for something else.
      </Typography>
    );
  }
  return (
    <>
      <CustomerRows
        customers={nodes}
        stale={stale}
        orderBy={state.orderBy}
        columns={rest.columns}
        factText={factText}
        selection={rest.selection}
        onSelect={rest.onSelect}
        onOrder={onOrder}
      />
      <Pager
        page={pages.page}
        size={size}
        shown={nodes.length}
        total={numbers?.count}
        hasNext={pageInfo.hasNextPage && !stale}
        onSize={onSize}
        onNext={() => pageInfo.endCursor && pages.next(pageInfo.endCursor)}
        onPrevious={pages.previous}
      />
    </>
  );
};
