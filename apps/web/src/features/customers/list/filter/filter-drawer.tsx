import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { Filter } from '@muster/filters';
import { useEffect } from 'react';
import { ErrorState, formatNumber, plural, SentenceBanner } from '../../../../shared';
import type { CatalogIndex } from '../../../segments/builder/catalog-index';
import { FilterBuilder } from '../../../segments/builder/filter-builder';
import { isBlank, useFilterQuestion } from '../../../segments/builder/use-filter-question';
import { UndoButtons } from '../../../segments/segment/undo-buttons';

interface FilterDrawerProps {
  readonly open: boolean;
  readonly filter: Filter | undefined;
  readonly index: CatalogIndex;
  /** Every edit that is a whole question, at once; undefined when nothing is asked any more. */
  readonly onChange: (filter: Filter | undefined) => void;
  readonly onClose: () => void;
}

/** The builder beside the list that it filters. */
export const FilterDrawer = ({ open, onClose, ...rest }: FilterDrawerProps) => (
  <Drawer
    anchor="right"
    open={open}
    onClose={onClose}
    slotProps={{
      paper: {
        role: 'dialog',
        'aria-label': 'Filter customers',
        sx: { width: { xs: '100%', sm: 640 }, bgcolor: 'background.default' },
      },
    }}
  >
    <Editor {...rest} onClose={onClose} />
  </Drawer>
);

const NOTHING: Filter = { all: [] };

const Editor = ({ filter: initial, index, onChange, onClose }: Omit<FilterDrawerProps, 'open'>) => {
  const question = useFilterQuestion({ filter: initial ?? NOTHING, index });
  const { builder, live, complete, counts, problems, hints, waitingFor } = question;
  const { filter, canUndo, canRedo } = builder;
  const edited = canUndo || canRedo;
  const blank = isBlank(filter);
  useEffect(() => {
    if (edited && (complete || blank)) onChange(blank ? undefined : filter);
  }, [edited, complete, blank, filter, onChange]);

  const now = live.answer ? Date.parse(live.answer.audience.asOf) : Date.now();
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 3, py: 2, borderBottom: 1, borderColor: 'divider' }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          Filter customers
        </Typography>
        <UndoButtons builder={builder} />
        <IconButton aria-label="Close" onClick={onClose}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      <Box sx={{ flex: 1, overflowY: 'auto', px: 3, py: 2.5, display: 'grid', gap: 2, alignContent: 'start' }}>
        <FilterBuilder {...{ builder, index, counts, problems, hints, now }} stale={live.stale} segmentId={undefined} />
        {!blank && live.answer && <SentenceBanner stale={live.stale}>{live.answer.audience.sentence}</SentenceBanner>}
        {live.problem && live.problem.path === undefined && <ErrorState error={live.failure} onRetry={live.retry} />}
      </Box>
      <Foot question={question} blank={blank} waitingFor={blank ? undefined : waitingFor} onClose={onClose} />
    </>
  );
};

interface FootProps {
  readonly question: ReturnType<typeof useFilterQuestion>;
  readonly blank: boolean;
  readonly waitingFor: string | undefined;
  readonly onClose: () => void;
}

const Foot = ({ question: { live }, blank, waitingFor, onClose }: FootProps) => {
  const audience = blank ? undefined : live.answer?.audience;
  const reach =
    audience && `email ${formatNumber(audience.email)} · SMS ${formatNumber(audience.sms)} · push ${formatNumber(audience.push)}`;
  return (
    <Box
      data-stale={live.stale && !blank}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: 3,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        minHeight: 72,
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="h2" component="p" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {audience ? plural(audience.count, 'customer') : 'Everyone'}
        </Typography>
        <Typography variant="body2" noWrap sx={{ color: waitingFor ? 'soft.onWarning' : 'text.secondary' }}>
          {waitingFor ?? reach ?? 'Add a condition to narrow the list down'}
        </Typography>
      </Box>
      <Button variant="contained" onClick={onClose}>
        Show the list
      </Button>
    </Box>
  );
};
