import UploadFileRounded from '@mui/icons-material/UploadFileRounded';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type DragEvent, useRef, useState } from 'react';

export type Upload =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly fileName: string /** 0 to 1 */; readonly share: number }
  | { readonly kind: 'refused'; readonly fileName: string; readonly message: string };

interface DropZoneProps {
  readonly upload: Upload;
  /** "customers", in the words of the person who chooses. */
  readonly holds: string;
  readonly onChoose: (file: File) => void;
}

/** Where a file is chosen or dropped; the button does all that the dropping does. */
export const DropZone = ({ upload, holds, onChoose }: DropZoneProps) => {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) onChoose(file);
    // Choosing the same file again after mending it has to count as a change.
    if (input.current) input.current.value = '';
  };

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  return (
    <Stack spacing={2}>
      {upload.kind === 'refused' && (
        <Alert severity="error">
          <AlertTitle sx={{ mb: 0, fontWeight: 650 }}>{upload.fileName} was not taken</AlertTitle>
          {upload.message}
        </Alert>
      )}
      <Box
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          display: 'grid',
          justifyItems: 'center',
          gap: 1,
          px: 3,
          py: { xs: 4, sm: 5 },
          textAlign: 'center',
          border: '1.5px dashed',
          borderColor: over ? 'primary.main' : 'field.edge',
          borderRadius: 1,
          bgcolor: over ? 'soft.accent' : 'background.paper',
          transition: 'background-color 120ms',
        }}
      >
        {upload.kind === 'sending' ? (
          <Sending {...upload} />
        ) : (
          <>
            <UploadFileRounded sx={{ fontSize: 32, color: 'primary.main' }} />
            <Typography variant="h2">Drop a CSV of {holds} here</Typography>
            <Typography color="textSecondary" sx={{ maxWidth: 480 }}>
              With a line of column names, whatever they are: you say what each one means before anything is saved.
            </Typography>
            <Button variant="contained" sx={{ mt: 1.5 }} onClick={() => input.current?.click()}>
              Choose a file
            </Button>
          </>
        )}
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-label="CSV file"
          hidden
          onChange={(event) => take(event.target.files)}
        />
      </Box>
    </Stack>
  );
};

const Sending = ({ fileName, share }: Extract<Upload, { kind: 'sending' }>) => (
  <>
    <Typography variant="h2">{fileName}</Typography>
    <Typography color="textSecondary">
      {share < 1 ? `${Math.round(share * 100)} % uploaded` : 'Reading the first rows…'}
    </Typography>
    <LinearProgress
      variant={share < 1 ? 'determinate' : 'indeterminate'}
      value={share * 100}
      aria-label={`Uploading ${fileName}`}
      sx={{ width: '100%', maxWidth: 360, mt: 1 }}
    />
  </>
);
