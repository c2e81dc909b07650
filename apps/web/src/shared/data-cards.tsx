import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { DataTableProps } from './data-table';

/** The rows of a table as a phone shows them: the first column on top, the others as name and value. */
export const DataCards = <Row,>({ label, rows, rowKey, columns, actions, stale = false, bare = false }: DataTableProps<Row>) => {
  const [head, ...rest] = columns.filter(({ wideOnly }) => !wideOnly);
  const list = (
    <Box component="ul" aria-label={label} aria-busy={stale} data-stale={stale} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((row) => (
        <Box
          component="li"
          key={rowKey(row)}
          sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
        >
          <Box sx={{ display: 'flex', alignItems: 'start', gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>{head?.cell(row)}</Box>
            {actions?.(row)}
          </Box>
          <Box
            component="dl"
            sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))', gap: 1.5, m: 0, mt: 1.25 }}
          >
            {rest.map(({ key, header, cell }) => (
              <Box key={key} sx={{ minWidth: 0 }}>
                <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
                  {header}
                </Typography>
                <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                  {cell(row)}
                </Typography>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
  return bare ? list : <Card>{list}</Card>;
};
