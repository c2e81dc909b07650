import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CustomerTimelineQuery } from '../../../../generated/graphql';
import { LoadMoreOf, StatusPill, useFormat } from '../../../../shared';

type Timeline = NonNullable<CustomerTimelineQuery['customer']>['timeline'];
type Entry = Timeline['nodes'][number];

interface TimelineListProps {
  readonly timeline: Timeline;
  readonly stale: boolean;
  readonly loading: boolean;
  readonly kindLabel: (kind: string) => string;
  readonly onMore: () => void;
}

/** What happened, the newest first, under the day on which it was. */
export const TimelineList = ({ timeline, stale, loading, kindLabel, onMore }: TimelineListProps) => {
  const { day } = useFormat();
  const days = byDay(timeline.nodes, ({ at }) => day(at));
  if (days.length === 0) {
    return (
      <Typography role="status" sx={{ color: 'text.secondary', px: 2, pb: 2.5 }}>
        Nothing of this is known.
      </Typography>
    );
  }
  return (
    <Box aria-busy={stale} data-stale={stale}>
      {days.map(([name, entries]) => (
        <Box component="section" key={name} aria-label={name}>
          <Typography
            variant="body2"
            component="h3"
            sx={{ px: 2, py: 0.75, bgcolor: 'background.default', color: 'text.secondary', fontWeight: 600 }}
          >
            {name}
          </Typography>
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {entries.map((entry) => (
              <TimelineEntry key={entry.id} entry={entry} kind={kindLabel(entry.kind)} />
            ))}
          </Box>
        </Box>
      ))}
      <LoadMoreOf list={timeline} loading={loading} onMore={onMore} />
    </Box>
  );
};

const TimelineEntry = ({ entry: { at, title, details }, kind }: { readonly entry: Entry; readonly kind: string }) => {
  const { time } = useFormat();
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '48px minmax(0, 1fr) auto',
        columnGap: 1.5,
        px: 2,
        py: 1.25,
        alignItems: 'baseline',
      }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        {time(at)}
      </Typography>
      <div>
        <Typography sx={{ fontWeight: 550, overflowWrap: 'anywhere' }}>{title}</Typography>
        {details.length > 0 && (
          <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, m: 0, typography: 'body2' }}>
            {details.map(({ label, value }) => (
              <Box key={label} sx={{ display: 'flex', gap: 0.5, minWidth: 0 }}>
                <Box component="dt" sx={{ color: 'text.secondary' }}>
                  {label}
                </Box>
                <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                  {value}
                </Box>
              </Box>
            ))}
          </Box>
        )}
      </div>
      <StatusPill>{kind}</StatusPill>
    </Box>
  );
};

/** The entries stand in order: a day ends where the next one begins. */
const byDay = (entries: readonly Entry[], dayOf: (entry: Entry) => string): readonly (readonly [string, readonly Entry[]])[] => {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) days.set(dayOf(entry), [...(days.get(dayOf(entry)) ?? []), entry]);
  return [...days];
};
