import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Divider from '@mui/material/Divider';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { InboxMessageDetailFragment } from '../../generated/graphql';
import { useFormat } from '../../shared';
import { MessageFrame } from '../../shared/message-frame';

type Part = 'html' | 'text' | 'raw';

const PARTS: readonly { readonly part: Part; readonly label: string }[] = [
  { part: 'html', label: 'HTML' },
  { part: 'text', label: 'Plain text' },
  { part: 'raw', label: 'Source' },
];

interface MessageViewProps {
  readonly message: InboxMessageDetailFragment;
  /** Of the whole card. Left out: the message gets a page of its own. */
  readonly height?: string;
}

export const MessageView = ({ message, height = 'calc(100dvh - 136px)' }: MessageViewProps) => {
  const id = useId();
  const [part, setPart] = useState<Part>(message.html === null ? 'text' : 'html');
  return (
    <Card
      component="article"
      aria-label={message.subject}
      sx={{ overflow: 'hidden', height, minHeight: 480, display: 'flex', flexDirection: 'column' }}
    >
      <Envelope message={message} />
      <Tabs
        value={part}
        onChange={(_event, next: Part) => setPart(next)}
        aria-label="Parts of the message"
        sx={{ px: 1.5, flexShrink: 0 }}
      >
        {PARTS.map((each) => (
          <Tab
            key={each.part}
            value={each.part}
            label={each.label}
            id={`${id}-${each.part}`}
            aria-controls={`${id}-panel`}
            disabled={each.part === 'html' && message.html === null}
          />
        ))}
      </Tabs>
      <Divider />
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${part}`} sx={{ flex: 1, minHeight: 0 }}>
        {part === 'html' ? (
          <MessageFrame html={message.html ?? ''} title={`Message “${message.subject}”`} height="100%" />
        ) : (
          <Box
            component="pre"
            tabIndex={0}
            sx={{
              m: 0,
              p: 2.5,
              height: '100%',
              boxSizing: 'border-box',
              overflow: 'auto',
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
              fontSize: 13,
              lineHeight: '20px',
            }}
          >
            {part === 'text' ? message.text : message.raw}
          </Box>
        )}
      </Box>
    </Card>
  );
};

const Envelope = ({ message: { subject, from, to, receivedAt } }: { readonly message: InboxMessageDetailFragment }) => {
  const format = useFormat();
  return (
    <Box sx={{ px: 2.5, pt: 2, pb: 1 }}>
      <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
        {subject}
      </Typography>
      <Box
        component="dl"
        sx={{ display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 2, rowGap: 0.25, m: 0, mt: 1 }}
      >
        {[
          ['From', from],
          ['To', to],
          ['Received', format.dateTime(receivedAt)],
        ].map(([label, value]) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {label}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
};
