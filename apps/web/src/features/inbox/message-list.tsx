import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import Typography from '@mui/material/Typography';
import type { InboxMessageDetailFragment } from '../../generated/graphql';
import { useFormat } from '../../shared';

interface MessageListProps {
  readonly messages: readonly InboxMessageDetailFragment[];
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
}

export const MessageList = ({ messages, openId, onOpen }: MessageListProps) => {
  const format = useFormat();
  return (
    <List disablePadding aria-label="Messages">
      {messages.map(({ id, to, subject, text, receivedAt }) => (
        <ListItem key={id} disablePadding divider>
          <ListItemButton
            selected={id === openId}
            aria-current={id === openId}
            onClick={() => onOpen(id)}
            sx={{ display: 'block', borderRadius: 0, py: 1.25 }}
          >
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, alignItems: 'baseline' }}>
              <Typography variant="subtitle2" component="span" noWrap>
                {to}
              </Typography>
              <Typography variant="caption" component="span" sx={{ flexShrink: 0, opacity: 0.8 }}>
                {format.clock(receivedAt)}
              </Typography>
            </Box>
            <Typography variant="body2" component="span" noWrap sx={{ display: 'block' }}>
              {subject}
            </Typography>
            <Typography variant="body2" component="span" noWrap sx={{ display: 'block', opacity: 0.8 }}>
              {beginningOf(text)}
            </Typography>
          </ListItemButton>
        </ListItem>
      ))}
    </List>
  );
};

/** Enough of the text for one line of a list. */
const beginningOf = (text: string): string => text.slice(0, 160).replaceAll(/\s+/g, ' ').trim();
