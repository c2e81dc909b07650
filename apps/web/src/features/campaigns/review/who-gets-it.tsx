import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { formatNumber } from '../../../shared';
import { StackedBar } from '../stacked-bar';

interface Excluded {
  readonly reason: string;
  readonly label: string;
  readonly count: number;
}

interface WhoGetsItProps {
  readonly matched: number;
  readonly excluded: readonly Excluded[];
  readonly recipients: number;
}

/** From everybody who matches to everybody who will get it, one subtraction a line, so that nobody goes missing silently. */
export const WhoGetsIt = ({ matched, excluded, recipients }: WhoGetsItProps) => (
  <>
    <StackedBar
      label="Who gets it"
      parts={[
        { key: 'recipients', label: 'Will get it', count: recipients, colour: RECIPIENTS },
        ...excluded.map(({ reason, label, count }, index) => ({ key: reason, label, count, colour: colourOf(index) })),
      ]}
    />
    <Table size="small" sx={{ mt: 1.5 }} aria-label="From those who match to those who will get it">
      <TableBody>
        <Line label="Match the segment" value={formatNumber(matched)} />
        {excluded.map(({ reason, label, count }, index) => (
          <Line key={reason} label={label} value={`− ${formatNumber(count)}`} swatch={colourOf(index)} quiet />
        ))}
        <Line label="Will get it" value={formatNumber(recipients)} swatch={RECIPIENTS} total />
      </TableBody>
    </Table>
  </>
);

const RECIPIENTS = 'primary.main';

const REASONS = ['field.edge', 'warning.light', 'error.light', 'secondary.light'];

const colourOf = (index: number): string => REASONS[index % REASONS.length] ?? 'divider';

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly swatch?: string;
  readonly quiet?: boolean;
  readonly total?: boolean;
}

const Line = ({ label, value, swatch, quiet = false, total = false }: LineProps) => (
  <TableRow>
    <TableCell
      component="th"
      scope="row"
      sx={{ px: 0, color: quiet ? 'text.secondary' : 'text.primary', fontWeight: total ? 650 : 400 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
        <Box aria-hidden sx={{ width: 10, height: 10, borderRadius: '3px', flexShrink: 0, bgcolor: swatch ?? 'transparent' }} />
        {label}
      </Box>
    </TableCell>
    <TableCell align="right" sx={{ px: 0, whiteSpace: 'nowrap', fontWeight: quiet ? 400 : 650 }}>
      {value}
    </TableCell>
  </TableRow>
);
