import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { MergeFieldsQuery } from '../../../generated/graphql';
import { Panel } from '../../../shared';
import type { DesignFields } from './design-fields';
import { MergeFieldMenu } from './merge-field-menu';
import { useInsertField } from './use-insert-field';

export interface DesignPartProps {
  readonly design: DesignFields;
  readonly mergeFields: MergeFieldsQuery['mergeFields'];
  readonly errorOf: (field: keyof DesignFields) => string | undefined;
  readonly onEdit: (patch: Partial<DesignFields>) => void;
}

/** What stands on the outside of the message. */
export const EnvelopePanel = ({ design, mergeFields, errorOf, onEdit }: DesignPartProps) => {
  const subject = useInsertField((text) => onEdit({ subject: text }));
  const field = (name: 'name' | 'senderName' | 'senderAddress' | 'subject', label: string, help: string) => ({
    label,
    value: design[name],
    error: errorOf(name) !== undefined,
    helperText: errorOf(name) ?? help,
    onChange: (event: { readonly target: { readonly value: string } }) => onEdit({ [name]: event.target.value }),
  });
  return (
    <Panel title="Envelope">
      <Stack spacing={2} sx={{ pt: 0.5 }}>
        <TextField {...field('name', 'Campaign name', 'Only you see it.')} />
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
          <TextField {...field('senderName', 'Sender name', 'What customers see in their inbox.')} />
          <TextField
            {...field('senderAddress', 'Sender address', 'Replies come back here.')}
            slotProps={{ htmlInput: { inputMode: 'email', spellCheck: false } }}
          />
        </Box>
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1} sx={{ alignItems: { xs: 'flex-end', sm: 'flex-start' } }}>
          <TextField
            {...field('subject', 'Subject', subjectHelp(design.subject))}
            slotProps={{ htmlInput: { ref: subject.ref } }}
          />
          <Box sx={{ pt: 0.5 }}>
            <MergeFieldMenu fields={mergeFields} target="the subject" onInsert={subject.insert} />
          </Box>
        </Stack>
      </Stack>
    </Panel>
  );
};

/** Phones show about this much of a subject. */
const ROOM = 50;

const subjectHelp = ({ length }: string): string =>
  length > ROOM ? `${length} characters; phones show about ${ROOM}.` : 'The first thing that a customer reads.';
