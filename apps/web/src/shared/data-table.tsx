import Card from '@mui/material/Card';
import type { Theme } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ReactNode } from 'react';
import { DataCards } from './data-cards';
import { VisuallyHidden } from './visually-hidden';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'left' | 'right';
  readonly width?: number | string;
  /** Left out where a wide table does not fit: on phones, tablets and narrow windows. */
  readonly wideOnly?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The first one names the row; on a phone it is the card's head. */
  readonly columns: readonly Column<Row>[];
  /** A menu or button at the end of the row. */
  readonly actions?: (row: Row) => ReactNode;
  /** An answer to the question before this one is still shown. */
  readonly stale?: boolean;
  /** Stands in a panel that already has an edge. */
  readonly bare?: boolean;
}

const NAMES_THE_ROW = { component: 'th', scope: 'row', sx: { minWidth: 200 } } as const;

/** A table on a desk, a list of cards on a phone. For rows by the dozen; it draws all that it is given. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('sm'), { noSsr: true });
  const roomy = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'), { noSsr: true });
  if (!wide) return <DataCards {...props} />;
  const { label, rows, rowKey, actions, stale = false, bare = false } = props;
  const columns = props.columns.filter(({ wideOnly }) => roomy || !wideOnly);
  const table = (
    <TableContainer>
      <Table aria-label={label} aria-busy={stale} data-stale={stale}>
        <TableHead>
          <TableRow>
            {columns.map(({ key, header, align = 'left', width }) => (
              <TableCell key={key} align={align} sx={width ? { width } : null}>
                {header}
              </TableCell>
            ))}
            {actions && (
              <TableCell sx={{ width: 56 }}>
                <VisuallyHidden>Actions</VisuallyHidden>
              </TableCell>
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} hover>
              {columns.map(({ key, cell, align = 'left' }, index) => (
                <TableCell key={key} align={align} {...(index === 0 && NAMES_THE_ROW)}>
                  {cell(row)}
                </TableCell>
              ))}
              {actions && (
                <TableCell align="right" padding="none" sx={{ pr: 1.5 }}>
                  {actions(row)}
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
  return bare ? table : <Card>{table}</Card>;
};
