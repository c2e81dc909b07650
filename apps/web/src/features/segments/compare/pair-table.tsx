import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { formatNumber, formatShare, Link, Panel } from '../../../shared';
import type { Overlap } from './overlap-view';

/** How many of each segment are in each other one too. */
export const PairTable = ({ overlap: { members, pairs } }: { readonly overlap: Overlap }) => {
  const bothOf = (one: string, other: string): number =>
    pairs.find(({ first, second }) => [first.id, second.id].includes(one) && [first.id, second.id].includes(other))?.both ?? 0;
  return (
    <Panel title="Each two of them" flush>
      <TableContainer tabIndex={0} role="region" aria-label="Each two of them">
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell sx={{ whiteSpace: 'normal', verticalAlign: 'bottom' }}>Of the customers in</TableCell>
              <TableCell align="right" sx={{ verticalAlign: 'bottom' }}>
                All
              </TableCell>
              {members.map(({ segment }) => (
                <TableCell key={segment.id} align="right" sx={{ minWidth: 112, whiteSpace: 'normal', verticalAlign: 'bottom' }}>
                  also in {segment.name}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {members.map(({ segment, count }) => (
              <TableRow key={segment.id}>
                <TableCell component="th" scope="row" sx={{ minWidth: 140 }}>
                  <Link to={`/segments/${segment.id}`} color="inherit" sx={{ fontWeight: 600 }}>
                    {segment.name}
                  </Link>
                </TableCell>
                <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                  {formatNumber(count)}
                </TableCell>
                {members.map(({ segment: other }) => (
                  <TableCell key={other.id} align="right">
                    {other.id === segment.id ? (
                      <Box component="span" sx={{ color: 'text.disabled' }}>
                        –
                      </Box>
                    ) : (
                      <Shared both={bothOf(segment.id, other.id)} count={count} />
                    )}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Panel>
  );
};

const Shared = ({ both, count }: { readonly both: number; readonly count: number }) => (
  <>
    <Typography component="span" sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: 600 }}>
      {formatNumber(both)}
    </Typography>
    <Typography component="span" variant="body2" sx={{ color: 'text.secondary', display: 'block' }}>
      {formatShare(both, count)}
    </Typography>
  </>
);
