import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { MessageFrame } from '../../../shared/message-frame';
import { PREVIEW_MODES, type PreviewMode } from './preview-mode';

export interface PreviewedMessage {
  readonly from: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

interface MessagePreviewProps {
  readonly message: PreviewedMessage;
  readonly mode: PreviewMode;
  /** Who reads it: a name or a menu of names, beside the sender. */
  readonly reader?: ReactNode;
  readonly height?: number;
}

/** The message as it lies in somebody's inbox: head, then body, on the paper of the chosen device. */
export const MessagePreview = ({ message, mode, reader, height = 520 }: MessagePreviewProps) => {
  const sender = partsOf(message.from);
  return (
    <Box
      sx={{
        width: '100%',
        maxWidth: mode === 'phone' ? 375 : undefined,
        mx: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: mode === 'phone' ? 3 : 1,
        overflow: 'hidden',
        bgcolor: 'background.paper',
        transition: (theme) => theme.transitions.create(['max-width', 'border-radius']),
      }}
    >
      <Stack spacing={0.25} sx={{ px: 2, py: 1.5 }}>
        <Stack direction="row" spacing={1} sx={{ alignItems: 'flex-start', justifyContent: 'space-between' }}>
          <Typography component="p" variant="subtitle2" sx={{ overflowWrap: 'anywhere', minWidth: 0 }}>
            {sender.name === '' ? sender.address : sender.name}
          </Typography>
          {reader}
        </Stack>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {message.subject === '' ? 'No subject yet' : message.subject}
        </Typography>
        <Typography component="p" variant="caption" color="textSecondary">
          {sender.address}
        </Typography>
      </Stack>
      <Divider />
      {mode === 'text' ? (
        <Box
          component="pre"
          tabIndex={0}
          aria-label="Plain text of the message"
          sx={{
            m: 0,
            p: 2,
            height,
            overflow: 'auto',
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
            fontSize: 13,
            lineHeight: '20px',
          }}
        >
          {message.text === '' ? 'The plain text is made from the HTML design.' : message.text}
        </Box>
      ) : (
        <MessageFrame
          html={message.html}
          title={`Message, ${PREVIEW_MODES[mode]}`}
          {...(mode === 'desktop' ? { width: 640 } : {})}
          height={height}
        />
      )}
    </Box>
  );
};

/** "Harbour Coffee <hello@harbour.example>" as mail programs show it: the name, and the address in small. */
const partsOf = (from: string): { readonly name: string; readonly address: string } => {
  const [name = '', address = ''] = from.split(/\s*<|>\s*$/);
  return { name: name.replaceAll('"', ''), address };
};
