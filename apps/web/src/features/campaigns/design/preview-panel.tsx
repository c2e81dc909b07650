import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { ErrorState, Panel } from '../../../shared';
import { MessagePreview, type PreviewedMessage } from '../preview/message-preview';
import { PreviewModeSwitch, usePreviewMode } from '../preview/preview-mode';

interface PreviewPanelProps {
  readonly preview: (PreviewedMessage & { readonly customer: { readonly displayName: string } | null }) | undefined;
  readonly error: Error | undefined;
  /** There are edits that the preview does not show yet. */
  readonly pending: boolean;
}

const HEIGHT = 560;

export const PreviewPanel = ({ preview, error, pending }: PreviewPanelProps) => {
  const [mode, setMode] = usePreviewMode();
  return (
    <Panel title="Preview" action={<PreviewModeSwitch mode={mode} onChange={setMode} />}>
      <Stack spacing={1.5}>
        {error && <ErrorState error={error} />}
        {preview ? (
          <MessagePreview message={preview} mode={mode} height={HEIGHT} />
        ) : (
          !error && <Skeleton variant="rounded" height={HEIGHT} role="status" aria-label="Loading the preview" />
        )}
        <Typography variant="body2" color="textSecondary" component="p">
          {preview?.customer
            ? `As ${preview.customer.displayName} will read it.`
            : 'With example values: no segment is chosen yet.'}
          <Box component="span" sx={{ visibility: pending ? 'visible' : 'hidden' }}>
            {' '}
            Updates once your edit is saved.
          </Box>
        </Typography>
      </Stack>
    </Panel>
  );
};
