import Box from '@mui/material/Box';
import type { CustomerQuery } from '../../../generated/graphql';
import { HIDDEN, PageHeader, StatusPill, useMay } from '../../../shared';
import type { CatalogIndex } from '../../segments/builder/catalog-index';
import { useFactText } from '../facts/use-fact-text';
import { CustomerActions } from './actions/customer-actions';
import { reachableChannels } from './channels';
import { ConsentsPanel } from './consents/consents-panel';
import { describedFields } from './custom-fields';
import { FactsPanel } from './facts-panel';
import { keyFigures } from './key-facts';
import { KeyFigures } from './key-figures';
import { OtherFieldsPanel } from './other-fields-panel';
import { ProfileLayout } from './profile-layout';
import { CustomerRecords } from './records/customer-records';
import { CustomerSegments } from './records/customer-segments';

type Customer = NonNullable<CustomerQuery['customer']>;

interface CustomerProfileProps {
  readonly customer: Customer;
  readonly described: CustomerQuery['customFields']['nodes'];
  readonly index: CatalogIndex;
}

export const CustomerProfile = ({ customer, described, index }: CustomerProfileProps) => {
  const factText = useFactText(index);
  const place = [customer.city, customer.countryName].filter(Boolean).join(', ');
  return (
    <>
      <PageHeader
        title={customer.displayName}
        subtitle={
          <>
            {[customer.email, place].filter(Boolean).join(' · ') || customer.sourceId}
            <Reachable customer={customer} />
          </>
        }
        actions={<CustomerActions customer={customer} />}
      />
      <KeyFigures figures={keyFigures(customer.facts, factText)} />
      <ProfileLayout
        standing={
          <>
            <ConsentsPanel customerId={customer.id} consents={customer.consents} />
            <CustomerSegments customer={customer} />
          </>
        }
        facts={
          <>
            <FactsPanel facts={allFacts(customer, described)} factText={factText} />
            <OtherFieldsPanel attributes={customer.attributes} described={described} />
          </>
        }
        records={<CustomerRecords id={customer.id} />}
      />
    </>
  );
};

/** What the catalog asks about, and the custom fields that it does not list by itself. */
const allFacts = ({ facts, attributes }: Customer, described: CustomerProfileProps['described']) => [
  ...facts,
  ...describedFields(attributes, described).filter(({ key }) => !facts.some((fact) => fact.key === key)),
];

/** Where a message can go now: an address, and the word of the customer that it may be used. */
const Reachable = ({ customer }: { readonly customer: Customer }) => {
  const seesPersonal = useMay()('personal:read');
  const channels = reachableChannels(customer);
  if (!seesPersonal) {
    return (
      <Box sx={{ mt: 1 }}>
        <StatusPill>Email address and phone number {HIDDEN}</StatusPill>
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mt: 1 }}>
      {channels.length === 0 && <StatusPill>Not reachable on any channel</StatusPill>}
      {channels.map((channel) => (
        <StatusPill key={channel} tone="success">
          Reachable by {channel === 'SMS' ? 'SMS' : channel.toLowerCase()}
        </StatusPill>
      ))}
    </Box>
  );
};
