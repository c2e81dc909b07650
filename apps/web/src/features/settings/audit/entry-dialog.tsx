import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { AuditLineFragment } from '../../../generated/graphql';
import { type Column, DataTable, LinkButton, useFormat } from '../../../shared';
import { actionWords } from './action-words';
import { actorText } from './actor-text';
import { type ChangedField, changedFields } from './changes';
import { subjectPage } from './subject-page';

interface EntryDialogProps {
  readonly entry: AuditLineFragment;
  readonly onClose: () => void;
}

/** One entry of the log, with what was before and after. */
export const EntryDialog = ({ entry, onClose }: EntryDialogProps) => {
  const id = useId();
  const format = useFormat();
  const { number, at, action, subject, subjectName, before, after } = entry;
  const fields = changedFields(before, after, format.dateTime);
  const page = subjectPage(subject);
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={id}>
      <DialogTitle id={id} sx={{ overflowWrap: 'anywhere' }}>
        {actionWords(action)}
        {subjectName && `: ${subjectName}`}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
          {actorText(entry)} · {format.day(at)}, {format.clock(at)} · entry {format.number(number)}
          {subject && (
            <>
              {' · '}
              <code>{subject}</code>
            </>
          )}
        </Typography>
        {fields.length > 0 ? (
          <DataTable label="What changed" rows={fields} rowKey={({ label }) => label} columns={COLUMNS} />
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>Nothing else was written down of it.</Typography>
        )}
      </DialogContent>
      <DialogActions>
        {page && (
          <LinkButton to={page} variant="outlined" color="inherit">
            Open it
          </LinkButton>
        )}
        <Button variant="contained" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const Value = ({ children }: { readonly children: string }) => (
  <Box
    component="span"
    sx={{
      display: 'block',
      maxHeight: 240,
      overflow: 'auto',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      typography: 'body2',
    }}
  >
    {children}
  </Box>
);

const COLUMNS: readonly Column<ChangedField>[] = [
  { key: 'label', header: 'Field', cell: ({ label }) => label, width: '24%' },
  { key: 'before', header: 'Before', cell: ({ before }) => <Value>{before}</Value>, width: '38%' },
  { key: 'after', header: 'After', cell: ({ after }) => <Value>{after}</Value>, width: '38%' },
];
