import ArrowBackRounded from '@mui/icons-material/ArrowBackRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { InboxQuery } from '../../generated/graphql';
import { LoadMoreOf, VisuallyHidden } from '../../shared';
import type { InboxPageProps } from './inbox-page';
import { MessageList } from './message-list';
import { MessageView } from './message-view';

type PanesProps = InboxPageProps & { readonly inbox: InboxQuery['inbox'] };

/** Both panes are as high as the window lets them be, and scroll inside. */
const HEIGHT = 'max(560px, calc(100dvh - 260px))';

/** The list and the message side by side; on a phone one after the other. */
export const Panes = (props: PanesProps) => {
  const wide = useWidePanes();
  const { inbox, openId, onOpen } = props;
  const chosen = inbox.nodes.find(({ id }) => id === openId);
  if (!wide && chosen) {
    return (
      <>
        <VisuallyHidden as="h1">Inbox</VisuallyHidden>
        <Button startIcon={<ArrowBackRounded />} onClick={() => onOpen(undefined)} sx={{ alignSelf: 'flex-start' }}>
          All messages
        </Button>
        <MessageView key={chosen.id} message={chosen} />
      </>
    );
  }
  if (!wide) return <List {...props} openId={undefined} />;
  const shown = chosen ?? inbox.nodes[0];
  return (
    <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: '360px minmax(0, 1fr)', alignItems: 'start' }}>
      <List {...props} openId={shown?.id} />
      {shown && <MessageView key={shown.id} message={shown} height={HEIGHT} />}
    </Box>
  );
};

const List = ({ inbox, stale, openId, loadingMore, onOpen, onMore }: PanesProps) => (
  <Card sx={{ opacity: stale ? 0.6 : 1, height: { md: HEIGHT }, overflowY: { md: 'auto' } }} aria-busy={stale}>
    <MessageList messages={inbox.nodes} openId={openId} onOpen={onOpen} />
    <LoadMoreOf list={inbox} loading={loadingMore} onMore={onMore} />
  </Card>
);

export const useWidePanes = (): boolean => useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'), { noSsr: true });
