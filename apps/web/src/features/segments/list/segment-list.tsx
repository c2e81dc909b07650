import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SegmentKind, SegmentOrder, SegmentsQuery } from '../../../generated/graphql';
import {
  EmptyState,
  ErrorState,
  IfMay,
  LinkButton,
  LoadMoreOf,
  PageHeader,
  plural,
  SearchField,
  SelectField,
  SentenceBanner,
  TableSkeleton,
} from '../../../shared';
import { KINDS } from '../kinds';
import { SegmentTable } from './segment-table';

interface SegmentListProps {
  readonly segments: SegmentsQuery['segments'] | undefined;
  readonly loadingMore: boolean;
  /** The rows answer an older search. */
  readonly stale: boolean;
  readonly error: unknown;
  readonly search: string;
  /** The search that the rows answer, or that is under way. */
  readonly searched: string;
  readonly kind: SegmentKind | 'ANY';
  readonly orderBy: SegmentOrder;
  readonly onSearch: (search: string) => void;
  readonly onKind: (kind: SegmentKind | 'ANY') => void;
  readonly onOrder: (order: SegmentOrder) => void;
  readonly onMore: () => void;
  readonly onRetry: () => void;
  readonly onDeleted: () => void;
}

const ORDERS: readonly { readonly value: SegmentOrder; readonly label: string }[] = [
  { value: 'NEWEST', label: 'Newest first' },
  { value: 'NAME', label: 'By name' },
];

const SHOWN_KINDS: readonly { readonly value: SegmentKind | 'ANY'; readonly label: string }[] = [
  { value: 'ANY', label: 'Any kind' },
  ...KINDS.map(({ kind, label }) => ({ value: kind, label })),
];

export const SegmentList = (props: SegmentListProps) => {
  const { segments, error, search, searched, kind, orderBy, onSearch, onKind, onOrder } = props;
  const empty = segments?.totalCount === 0 && searched === '' && search === '' && kind === 'ANY';
  return (
    <>
      <PageHeader
        title="Segments"
        subtitle={
          empty || !segments
            ? 'Questions about your customers, answered as of now'
            : `${plural(segments.totalCount, 'segment')} · counts as of now`
        }
        actions={
          !empty && (
            <>
              <LinkButton to="/segments/compare" variant="outlined" color="inherit">
                Compare
              </LinkButton>
              <IfMay permission="segments:write">
                <LinkButton to="/segments/new">New segment</LinkButton>
              </IfMay>
            </>
          )
        }
      />
      {empty ? (
        <NoSegments />
      ) : (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, justifyContent: 'space-between' }}>
            <SearchField label="Search segments" value={search} onChange={onSearch} />
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
              <SelectField label="Kind" value={kind} options={SHOWN_KINDS} onChange={onKind} />
              <SelectField label="Order" value={orderBy} options={ORDERS} onChange={onOrder} />
            </Box>
          </Box>
          {Boolean(error) && <ErrorState error={error} onRetry={props.onRetry} />}
          <Rows {...props} />
        </Box>
      )}
    </>
  );
};

const Rows = ({ segments, loadingMore, stale, error, searched, kind, onMore, onDeleted }: SegmentListProps) => {
  if (!segments) return error ? null : <TableSkeleton rows={8} columns={6} />;
  if (segments.nodes.length === 0) {
    return (
      <Typography role="status" sx={{ color: 'text.secondary', py: 4, textAlign: 'center' }}>
        {nothingFound(searched, kind)}
      </Typography>
    );
  }
  return (
    <>
      <SegmentTable segments={segments.nodes} stale={stale} onDeleted={onDeleted} />
      <LoadMoreOf list={segments} loading={loadingMore} onMore={onMore} />
    </>
  );
};

const nothingFound = (searched: string, kind: SegmentKind | 'ANY'): string => {
  const label = KINDS.find((known) => known.kind === kind)?.label.toLowerCase();
  const what = label ? `No ${label} segment` : 'No segment';
  return searched === '' ? `${what} has been saved yet.` : `${what} is called “${searched}”.`;
};

const NoSegments = () => (
  <EmptyState
    title="No segments yet"
    text="A segment is a question about your customers that always has a current answer. Build it from conditions, see at once who matches, and use it in a campaign."
    action={
      <IfMay permission="segments:write">
        <LinkButton to="/segments/new">Build the first segment</LinkButton>
      </IfMay>
    }
    example={
      <SentenceBanner>
        For example: customers who ordered at least twice in the last 3 months, have not visited for 30 days, and want to hear
        from you by email.
      </SentenceBanner>
    }
  />
);
