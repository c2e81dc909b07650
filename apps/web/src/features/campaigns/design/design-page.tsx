import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { MergeFieldsQuery } from '../../../generated/graphql';
import { errorAt, PageHeader, type SaveState, SaveStatus, type UserError } from '../../../shared';
import { CampaignSteps } from '../flow/campaign-steps';
import type { PreviewedMessage } from '../preview/message-preview';
import type { DesignFields } from './design-fields';
import { EnvelopePanel } from './envelope-panel';
import { MessagePanel } from './message-panel';
import { PreviewPanel } from './preview-panel';
import { SaveTrouble } from './save-trouble';

interface DesignPageProps {
  readonly id: string;
  readonly design: DesignFields;
  readonly state: SaveState;
  readonly mergeFields: MergeFieldsQuery['mergeFields'];
  readonly preview: (PreviewedMessage & { readonly customer: { readonly displayName: string } | null }) | undefined;
  readonly previewError: Error | undefined;
  readonly onEdit: (patch: Partial<DesignFields>) => void;
  readonly onSave: () => void;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onNext: () => void;
}

export const DesignPage = (props: DesignPageProps) => {
  const { id, design, state, mergeFields, onEdit } = props;
  const errors = state.kind === 'refused' ? state.errors : [];
  const errorOf = (field: keyof DesignFields) => errorAt(errors, field);
  return (
    <>
      <PageHeader
        title="Design"
        subtitle={<CampaignSteps id={id} name={design.name || 'Unnamed campaign'} current="design" />}
        actions={
          <>
            <Typography variant="body2" component="span" color="textSecondary">
              Draft, <SaveStatus state={state} />
            </Typography>
            <Button variant="contained" onClick={props.onNext}>
              Next: audience
            </Button>
          </>
        }
      />
      <Stack spacing={2}>
        <SaveTrouble
          state={state}
          shown={isAtField}
          onRetry={props.onSave}
          onKeepMine={props.onKeepMine}
          onTakeTheirs={props.onTakeTheirs}
        />
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
          }}
        >
          <Stack spacing={3}>
            <EnvelopePanel design={design} mergeFields={mergeFields} errorOf={errorOf} onEdit={onEdit} />
            <MessagePanel design={design} mergeFields={mergeFields} errorOf={errorOf} onEdit={onEdit} />
          </Stack>
          <Box sx={{ position: { lg: 'sticky' }, top: { lg: 24 } }}>
            <PreviewPanel preview={props.preview} error={props.previewError} pending={state.kind !== 'saved'} />
          </Box>
        </Box>
      </Stack>
    </>
  );
};

const FIELDS: ReadonlySet<string> = new Set<keyof DesignFields>([
  'name',
  'senderName',
  'senderAddress',
  'subject',
  'html',
  'text',
]);

const isAtField = ({ path }: UserError): boolean => path?.[0] === 'input' && FIELDS.has(path[1] ?? '');
