import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState } from 'react';
import { CustomerTimeline } from '../timeline/customer-timeline';
import { type TimelineKind, useTimelineKinds } from '../timeline/use-timeline-kinds';
import { CustomerDeliveries } from './customer-deliveries';
import { CustomerOrders } from './customer-orders';

interface ViewProps {
  readonly id: string;
  readonly kinds: readonly TimelineKind[];
}

const LOYALTY = ['loyaltyAccount', 'points'];

const Everything = ({ id, kinds }: ViewProps) => <CustomerTimeline id={id} title="Everything that happened" kinds={kinds} />;

const Loyalty = ({ id, kinds }: ViewProps) => (
  <CustomerTimeline id={id} title="Accounts and points" kinds={kinds} only={LOYALTY} />
);

const VIEWS = [
  { name: 'Time line', View: Everything },
  { name: 'Orders', View: CustomerOrders },
  { name: 'Loyalty', View: Loyalty },
  { name: 'Messages', View: CustomerDeliveries },
] as const;

/** What is known of what the customer did, one view at a time; each fetches itself when it is opened. */
export const CustomerRecords = ({ id }: { readonly id: string }) => {
  const [place, setPlace] = useState(0);
  const kinds = useTimelineKinds();
  const { View } = VIEWS[place] ?? VIEWS[0];
  return (
    <div>
      <Tabs
        value={place}
        onChange={(_, next: number) => setPlace(next)}
        aria-label="What is shown"
        variant="scrollable"
        sx={{ mb: 2 }}
      >
        {VIEWS.map(({ name }, position) => (
          <Tab key={name} label={name} id={`records-tab-${position}`} aria-controls="records" />
        ))}
      </Tabs>
      <div role="tabpanel" id="records" aria-labelledby={`records-tab-${place}`}>
        <View id={id} kinds={kinds} />
      </div>
    </div>
  );
};
