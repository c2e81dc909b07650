import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { formatNumber, IfMay, plural } from '../../../../shared';
import { EVERYBODY, MOST_PICKED, NOBODY, type Selection, selectedCount, tooManyListed } from './selection';

interface SelectionBarProps {
  readonly selection: Selection;
  /** How many match; undefined while it is being counted. */
  readonly matching: number | undefined;
  readonly onSelect: (selection: Selection) => void;
  readonly onSave: () => void;
}

/** Who is selected, the way to everybody, and what can be done with them. */
export const SelectionBar = ({ selection, matching = 0, onSelect, onSave }: SelectionBarProps) => {
  const count = selectedCount(selection, matching);
  if (selection.kind === 'picked' && count === 0) return null;
  const tooMany = tooManyListed(selection);
  return (
    <Box
      role="region"
      aria-label="Selection"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        position: 'sticky',
        top: { xs: 56, md: 8 },
        zIndex: 2,
        px: 2,
        py: 1,
        borderRadius: 1,
        bgcolor: 'soft.accent',
        color: 'soft.onAccent',
      }}
    >
      <Typography role="status" sx={{ flex: '1 1 240px', fontWeight: 600 }}>
        {selection.kind === 'all' && selection.except.size === 0
          ? `All ${plural(count, 'matching customer')} selected`
          : `${plural(count, 'customer')} selected`}
        {tooMany && (
          <Typography component="span" variant="body2" sx={{ display: 'block' }}>
            At most {formatNumber(MOST_PICKED)} can be {selection.kind === 'all' ? 'left out' : 'picked'} one by one. Use a filter
            for more.
          </Typography>
        )}
      </Typography>
      {(selection.kind === 'picked' || selection.except.size > 0) && (
        <Button size="small" color="inherit" onClick={() => onSelect(EVERYBODY)}>
          Select all {formatNumber(matching)} matching
        </Button>
      )}
      <Button size="small" color="inherit" onClick={() => onSelect(NOBODY)}>
        Select nobody
      </Button>
      <IfMay permission="segments:write">
        <Button size="small" variant="contained" disabled={tooMany} onClick={onSave}>
          Save as a segment
        </Button>
      </IfMay>
    </Box>
  );
};
