import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import { DataGrid, type GridColDef } from '@mui/x-data-grid';
import { useMemo } from 'react';
import { CustomerName } from './customer-name';
import type { CustomerRow, RowsProps } from './customer-rows';
import { ORDERS } from './orders';
import { checkedOn, withPage } from './selection/selection';

const RIGHT: ReadonlySet<string> = new Set(['number', 'money']);

/** The customers of a page as a table that stands still while its rows scroll. */
export const CustomerGrid = (props: RowsProps) => {
  const { customers, stale, orderBy, columns, factText, selection, onSelect, onOrder } = props;
  const gridColumns = useMemo<GridColDef<CustomerRow>[]>(
    () => [
      {
        field: 'customer',
        headerName: 'Customer',
        minWidth: 240,
        flex: 1.6,
        hideable: false,
        sortingOrder: ['asc'],
        renderCell: ({ row, hasFocus, tabIndex }) => <CustomerName customer={row} tabIndex={hasFocus ? tabIndex : -1} />,
      },
      ...columns.map<GridColDef<CustomerRow>>(({ key, label, type, help }) => ({
        field: key,
        headerName: label,
        description: help,
        minWidth: 132,
        flex: 1,
        sortable: ORDERS.some(({ column }) => column === key),
        sortingOrder: ['desc'],
        ...(RIGHT.has(type) && { align: 'right', headerAlign: 'right' }),
        valueGetter: (_, { facts }) => {
          const fact = facts.find((known) => known.key === key);
          return (fact && factText(fact)) ?? '–';
        },
      })),
    ],
    [columns, factText],
  );
  const order = ORDERS.find(({ value }) => value === orderBy);
  return (
    <Card>
      <Box
        data-stale={stale}
        aria-busy={stale}
        sx={{ display: 'flex', flexDirection: 'column', maxHeight: 'max(440px, calc(100dvh - 300px))' }}
      >
        <DataGrid
          aria-label="Customers"
          rows={customers}
          columns={gridColumns}
          rowHeight={60}
          columnHeaderHeight={44}
          checkboxSelection
          disableRowSelectionOnClick
          disableRowSelectionExcludeModel
          rowSelectionModel={{ type: 'include', ids: new Set(checkedOn(selection, customers)) }}
          onRowSelectionModelChange={({ ids }) => onSelect(withPage(selection, customers, new Set([...ids].map(String))))}
          sortingMode="server"
          sortModel={order ? [{ field: order.column, sort: order.direction }] : []}
          onSortModelChange={([sorted]) => {
            const next = ORDERS.find(({ column }) => column === sorted?.field);
            if (next) onOrder(next.value);
          }}
          disableColumnMenu
          disableColumnFilter
          hideFooter
        />
      </Box>
    </Card>
  );
};
