import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { formatNumber, LoadMore, Panel, PanelSkeleton } from '../../../shared';
import type { Live } from '../builder/use-live-audience';
import { LookUp } from '../why/look-up';
import { type WhyCustomer, WhyDrawer } from '../why/why-drawer';
import { CustomerTable } from './customer-table';
import { useMoreCustomers } from './use-more-customers';

interface SamplePanelProps {
  readonly live: Live;
  /** There is no answer and none is under way. */
  readonly idle: boolean;
}

/** The first customers who match, and the way to all of them. */
export const SamplePanel = ({ live: { answer, stale }, idle }: SamplePanelProps) => {
  const { customers, hasMore, loading, more } = useMoreCustomers(answer);
  const [asked, setAsked] = useState<WhyCustomer>();
  if (!answer) return idle ? null : <PanelSkeleton lines={8} />;
  const { count } = answer.audience;
  const title = count === 0 ? 'Nobody matches' : `${formatNumber(customers.length)} of ${formatNumber(count)} customers`;
  return (
    <Panel
      title={title}
      flush={count > 0}
      action={answer.everyone > 0 && <LookUp label="Is somebody in it, and why?" onChoose={setAsked} />}
    >
      {count === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>
          {answer.everyone === 0
            ? 'This workspace has no customers yet. Import orders from a file, and this page answers at once.'
            : 'The number at the end of each condition shows which one lets nobody through.'}
        </Typography>
      ) : (
        <CustomerTable
          label="Customers who match"
          customers={customers}
          stale={stale}
          actions={(customer) => (
            <Button size="small" aria-label={`Why is ${customer.displayName} in it?`} onClick={() => setAsked(customer)}>
              Why?
            </Button>
          )}
        />
      )}
      <WhyDrawer
        question={asked && { customer: asked, subject: { filter: answer.filter } }}
        onClose={() => setAsked(undefined)}
      />
      <LoadMore shown={customers.length} total={count} hasMore={hasMore && !stale} loading={loading} onMore={more} />
    </Panel>
  );
};
