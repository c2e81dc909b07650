import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { formatNumber, SelectField } from '../../../shared';

const SIZES = ['25', '50', '100'] as const;
type Size = (typeof SIZES)[number];
const OPTIONS = SIZES.map((value) => ({ value, label: `${value} to a page` }));

export interface PagerProps {
  readonly page: number;
  readonly size: number;
  /** How many rows this page has. */
  readonly shown: number;
  readonly total: number | undefined;
  readonly hasNext: boolean;
  readonly onSize: (size: number) => void;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
}

/** "51–100 of 20,000" and the ways to the next page and back. */
export const Pager = ({ page, size, shown, total, hasNext, onSize, onNext, onPrevious }: PagerProps) => (
  <Box
    component="nav"
    aria-label="Pages"
    sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 1.5 }}
  >
    <SelectField<Size>
      label="Customers to a page"
      value={SIZES.find((known) => Number(known) === size) ?? '50'}
      options={OPTIONS}
      onChange={(next) => onSize(Number(next))}
    />
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums', mr: 1 }}>
        {formatNumber(page * size + 1)}–{formatNumber(page * size + shown)}
        {total !== undefined && ` of ${formatNumber(total)}`}
      </Typography>
      <IconButton aria-label="Previous page" disabled={page === 0} onClick={onPrevious}>
        <ChevronLeftIcon />
      </IconButton>
      <IconButton aria-label="Next page" disabled={!hasNext} onClick={onNext}>
        <ChevronRightIcon />
      </IconButton>
    </Box>
  </Box>
);
