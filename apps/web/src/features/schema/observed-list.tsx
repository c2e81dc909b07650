import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ObservedKeyFactsFragment } from '../../generated/graphql';
import { type Column, DataTable, ErrorState, LoadMore, Panel, useFormat, useMay } from '../../shared';
import { fieldTypeLabel } from './field-types';
import type { useObservedKeys } from './use-observed-keys';

interface ObservedListProps {
  readonly observed: ReturnType<typeof useObservedKeys>;
  /** Shows of which event each is. */
  readonly ofEvents?: boolean;
  readonly onAdd: (key: ObservedKeyFactsFragment) => void;
}

/** What was sent without being described, each with one press into the schema. */
export const ObservedList = ({ observed, ofEvents = false, onAdd }: ObservedListProps) => {
  const { day } = useFormat();
  const mayWrite = useMay()('schema:write');
  const { keys, total, hasMore, loadingMore, more, error, retry } = observed;
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (keys.length === 0) return null;
  const columns: readonly Column<ObservedKeyFactsFragment>[] = [
    { key: 'key', header: 'Key', cell: ({ key }) => <code>{key}</code> },
    ...(ofEvents ? [{ key: 'event', header: 'Event', cell: ({ scope }: ObservedKeyFactsFragment) => eventOf(scope) }] : []),
    { key: 'type', header: 'Looks like', cell: ({ type }) => fieldTypeLabel(type) },
    {
      key: 'sample',
      header: 'For example',
      cell: ({ sample }) => <Box sx={{ overflowWrap: 'anywhere' }}>{sample ?? '–'}</Box>,
    },
    { key: 'since', header: 'First sent', wideOnly: true, cell: ({ firstSeenAt }) => day(firstSeenAt) },
  ];
  return (
    <Panel flush title="Sent without being described">
      <Typography sx={{ color: 'text.secondary', px: 2, pb: 1.5 }}>
        These are kept as they came. Added to the schema, all that was sent already can be asked about; nothing has to be sent
        again.
      </Typography>
      <DataTable
        bare
        label="Sent without being described"
        rows={keys}
        rowKey={({ id }) => id}
        columns={columns}
        {...(mayWrite && {
          actions: (key: ObservedKeyFactsFragment) => (
            <Button
              size="small"
              variant="outlined"
              color="inherit"
              aria-label={`Add to schema: ${key.key}`}
              onClick={() => onAdd(key)}
            >
              Add to schema
            </Button>
          ),
        })}
      />
      <LoadMore shown={keys.length} total={total} hasMore={hasMore} loading={loadingMore} onMore={more} />
    </Panel>
  );
};

/** "event:checkout_started" is of "checkout_started". */
export const eventOf = (scope: string): string => scope.replace(/^event:/, '');
