import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { ErrorState } from '../../../shared';
import { MessagePreview } from '../preview/message-preview';
import { PreviewModeSwitch, usePreviewMode } from '../preview/preview-mode';
import type { Preview, Reader } from './review-page';

interface ReaderPreviewProps {
  readonly preview: Preview | undefined;
  readonly error: Error | undefined;
  readonly readers: readonly Reader[];
  readonly onReader: (customerId: string) => void;
}

const HEIGHT = 420;

/** The message as one of those who get it will read it. */
export const ReaderPreview = ({ preview, error, readers, onReader }: ReaderPreviewProps) => {
  const [mode, setMode] = usePreviewMode();
  if (error && !preview) return <ErrorState error={error} />;
  if (!preview) return <Skeleton variant="rounded" height={HEIGHT} role="status" aria-label="Loading the preview" />;
  return (
    <Stack spacing={1.5} component="section" aria-label="Preview">
      <MessagePreview
        message={preview}
        mode={mode}
        height={HEIGHT}
        reader={<ReaderMenu current={preview.customer} readers={readers} onReader={onReader} />}
      />
      <PreviewModeSwitch mode={mode} onChange={setMode} />
    </Stack>
  );
};

interface ReaderMenuProps {
  readonly current: Reader | null;
  readonly readers: readonly Reader[];
  readonly onReader: (customerId: string) => void;
}

const ReaderMenu = ({ current, readers, onReader }: ReaderMenuProps) => {
  if (!current) return null;
  const choices = readers.some(({ id }) => id === current.id) ? readers : [current, ...readers];
  return (
    <TextField
      select
      fullWidth={false}
      variant="standard"
      value={current.id}
      onChange={(event) => onReader(event.target.value)}
      slotProps={{
        select: {
          disableUnderline: true,
          renderValue: () => `as ${current.displayName}`,
          SelectDisplayProps: { 'aria-label': 'Preview as customer' },
        },
      }}
      sx={{ flexShrink: 0, maxWidth: 180, '& .MuiSelect-select': { fontSize: '0.75rem', py: 0.25 } }}
    >
      {choices.map(({ id, displayName }) => (
        <MenuItem key={id} value={id}>
          {displayName}
        </MenuItem>
      ))}
    </TextField>
  );
};
