import Typography from '@mui/material/Typography';
import { type Column, DataTable } from '../../../shared';
import { ConsentPill } from '../consent-pill';
import { channelLabel } from '../profile/channels';
import type { Preview } from './merge-preview';

type Merged = Preview['consents'][number];

const COLUMNS: readonly Column<Merged>[] = [
  { key: 'channel', header: 'Channel', cell: ({ channel }) => channelLabel(channel) },
  { key: 'keep', header: 'Who stays', cell: ({ keep }) => <ConsentPill state={keep ?? undefined} /> },
  { key: 'merge', header: 'The other', cell: ({ merge }) => <ConsentPill state={merge ?? undefined} /> },
  { key: 'result', header: 'Will be', cell: ({ result }) => <ConsentPill state={result} /> },
];

/** The stricter choice wins. */
export const MergedConsents = ({ consents }: { readonly consents: readonly Merged[] }) =>
  consents.length === 0 ? (
    <Typography sx={{ color: 'text.secondary' }}>Neither of them ever chose anything.</Typography>
  ) : (
    <DataTable bare label="Consents" rows={consents} rowKey={({ channel }) => channel} columns={COLUMNS} />
  );
