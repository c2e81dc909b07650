import Typography from '@mui/material/Typography';
import { CustomerDeliveriesDocument, type CustomerDeliveriesQuery } from '../../../../generated/graphql';
import {
  type Column,
  DataTable,
  ErrorState,
  Link,
  LoadMore,
  Panel,
  PanelSkeleton,
  plural,
  useFormat,
  usePagedQuery,
} from '../../../../shared';
import { DELIVERY_STATUS } from '../../../campaigns/delivery-status';

type Delivery = NonNullable<CustomerDeliveriesQuery['customer']>['deliveries']['nodes'][number];

/** What our campaigns sent to the customer, or why they did not. */
export const CustomerDeliveries = ({ id }: { readonly id: string }) => {
  const { dateTime } = useFormat();
  const {
    list: deliveries,
    error,
    loadingMore,
    more,
    retry,
  } = usePagedQuery({
    query: CustomerDeliveriesDocument,
    variables: { id },
    get: ({ customer }) => customer?.deliveries,
    set: (answer, deliveries) => ({ customer: answer.customer && { ...answer.customer, deliveries } }),
  });
  if (error && !deliveries) return <ErrorState error={error} onRetry={retry} />;
  if (!deliveries) return <PanelSkeleton lines={4} />;
  const columns: readonly Column<Delivery>[] = [
    { key: 'campaign', header: 'Campaign', cell: (delivery) => <Sent delivery={delivery} /> },
    { key: 'outcome', header: 'Outcome', cell: ({ status, reasonLabel }) => reasonLabel ?? DELIVERY_STATUS[status].label },
    { key: 'address', header: 'To', wideOnly: true, cell: ({ address }) => address ?? '–' },
    { key: 'at', header: 'When', cell: ({ updatedAt }) => dateTime(updatedAt) },
  ];
  const { totalCount, nodes } = deliveries;
  return (
    <Panel
      flush={totalCount > 0}
      title={totalCount > 0 ? plural(totalCount, 'message of a campaign', 'messages of campaigns') : 'Messages'}
    >
      {totalCount === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>No campaign was for this customer yet.</Typography>
      ) : (
        <DataTable bare label="Messages of campaigns" rows={nodes} rowKey={(delivery) => delivery.id} columns={columns} />
      )}
      <LoadMore
        shown={nodes.length}
        total={totalCount}
        hasMore={deliveries.pageInfo.hasNextPage}
        loading={loadingMore}
        onMore={more}
      />
    </Panel>
  );
};

const Sent = ({ delivery: { campaign } }: { readonly delivery: Delivery }) =>
  campaign === null ? (
    'A campaign that was deleted'
  ) : (
    <>
      <Link to={`/campaigns/${campaign.id}/report`} color="inherit" sx={{ fontWeight: 600 }}>
        {campaign.name}
      </Link>
      <Typography variant="body2" sx={{ color: 'text.secondary', fontWeight: 400 }}>
        {campaign.subject}
      </Typography>
    </>
  );
