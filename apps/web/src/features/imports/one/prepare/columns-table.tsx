import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { entryFor, type MappingEntry, resolveTarget, type Target, type Transform } from '../../mapping';
import { TargetSelect } from './target-select';
import { TransformSelects } from './transform-selects';

interface ColumnsTableProps {
  readonly columns: readonly string[];
  readonly sampleRows: readonly (readonly string[])[];
  readonly targets: readonly Target[];
  readonly mapping: readonly MappingEntry[];
  readonly onAssign: (column: string, target: string | undefined) => void;
  readonly onTransform: (column: string, transform: Transform) => void;
}

const SAMPLES = 5;

/** The first rows as they stand in the file, with what each column means above it; on a phone one column below the other. */
export const ColumnsTable = (props: ColumnsTableProps) => {
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('sm'), { noSsr: true });
  return wide ? <Wide {...props} /> : <Narrow {...props} />;
};

const Wide = ({ columns, sampleRows, ...rest }: ColumnsTableProps) => (
  <TableContainer tabIndex={0} role="region" aria-label="Columns of the file with their first rows">
    <Table size="small">
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <TableCell key={column} sx={{ minWidth: 168, verticalAlign: 'top', pb: 1.5 }}>
              <ColumnHead column={column} {...rest} />
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {sampleRows.slice(0, SAMPLES).map((row) => (
          <TableRow key={row.join('\u001f')}>
            {columns.map((column, index) => (
              <TableCell
                key={column}
                sx={{
                  whiteSpace: 'nowrap',
                  maxWidth: 240,
                  overflow: 'hidden',
                  textOverflow: 'ellipsis',
                  color: inkOf(rest.mapping, column),
                }}
              >
                {row[index]}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </TableContainer>
);

const Narrow = ({ columns, sampleRows, ...rest }: ColumnsTableProps) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {columns.map((column, index) => (
      <Box component="li" key={column} sx={{ px: 2, py: 2, borderTop: 1, borderColor: 'divider' }}>
        <ColumnHead column={column} {...rest} />
        <Typography variant="body2" noWrap sx={{ mt: 0.75, color: inkOf(rest.mapping, column) }}>
          {sampleRows
            .slice(0, 3)
            .map((row) => row[index]?.trim())
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Box>
    ))}
  </Box>
);

const inkOf = (mapping: readonly MappingEntry[], column: string): string =>
  entryFor(mapping, column) === undefined ? 'text.secondary' : 'text.primary';

type ColumnHeadProps = Omit<ColumnsTableProps, 'columns' | 'sampleRows'> & { readonly column: string };

const ColumnHead = ({ column, targets, mapping, onAssign, onTransform }: ColumnHeadProps) => {
  const entry = entryFor(mapping, column);
  const kinds = resolveTarget(targets, entry?.target)?.target.transforms ?? [];
  return (
    <>
      <Typography component="div" variant="subtitle2" color="textPrimary" sx={{ mb: 0.75, overflowWrap: 'anywhere' }}>
        {column === '' ? 'Unnamed column' : column}
      </Typography>
      <TargetSelect
        column={column}
        chosen={entry?.target}
        taken={mapping.map(({ target }) => target)}
        targets={targets}
        onChange={(target) => onAssign(column, target)}
      />
      <TransformSelects
        column={column}
        kinds={kinds}
        transform={entry?.transform ?? {}}
        onChange={(transform) => onTransform(column, transform)}
      />
    </>
  );
};
