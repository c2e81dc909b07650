import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { CustomerQuery } from '../../../generated/graphql';
import { formatNumber, PageHeader, Panel, useFormat } from '../../../shared';
import { ConsentPill } from '../consent-pill';
import { FactList } from './fact-list';
import { KeyFigures } from './key-figures';
import { ProfileLayout } from './profile-layout';

type Customer = NonNullable<CustomerQuery['customer']>;

interface CustomerProfileProps {
  readonly customer: Customer;
  readonly orders: ReactNode;
}

const CHANNELS = [
  { channel: 'EMAIL', label: 'Email' },
  { channel: 'SMS', label: 'SMS' },
  { channel: 'PUSH', label: 'Push' },
] as const;

export const CustomerProfile = ({ customer, orders }: CustomerProfileProps) => {
  const { day, date, money } = useFormat();
  const place = [customer.postalCode, customer.city, customer.state, customer.country].filter(Boolean).join(', ');
  return (
    <>
      <PageHeader
        title={customer.displayName}
        subtitle={[customer.email, place].filter(Boolean).join(' · ') || customer.sourceId}
      />
      <KeyFigures
        figures={[
          { label: 'Total spend', value: money(customer.totalSpend) },
          {
            label: 'Orders',
            value: formatNumber(customer.orderCount),
            note: customer.lastOrderAt && `last on ${day(customer.lastOrderAt)}`,
          },
          {
            label: 'Visits',
            value: formatNumber(customer.visitCount),
            note: customer.lastVisitAt && `last on ${day(customer.lastVisitAt)}`,
          },
          { label: 'Points', value: formatNumber(customer.pointsBalance) },
        ]}
      />
      <ProfileLayout
        facts={
          <>
            <Panel title="Facts">
              <FactList
                facts={[
                  { label: 'Customer number', value: customer.sourceId },
                  { label: 'First name', value: customer.firstName },
                  { label: 'Last name', value: customer.lastName },
                  { label: 'Name', value: customer.name },
                  { label: 'Phone', value: customer.phone },
                  { label: 'Birthday', value: customer.birthdate && date(customer.birthdate) },
                  { label: 'Gender', value: customer.gender },
                  { label: 'Language', value: customer.language },
                  { label: 'Registered', value: customer.registeredAt && day(customer.registeredAt) },
                  { label: 'First order', value: customer.firstOrderAt && day(customer.firstOrderAt) },
                ]}
              />
            </Panel>
            <Panel title="May be contacted by">
              <FactList
                facts={CHANNELS.map(({ channel, label }) => {
                  const consent = customer.consents.find((known) => known.channel === channel);
                  const since = consent && [day(consent.at), consent.source].filter(Boolean).join(', ');
                  return {
                    label,
                    value: (
                      <>
                        <ConsentPill state={consent?.state} />
                        {since && (
                          <Box component="span" sx={{ display: 'block', typography: 'body2', color: 'text.secondary' }}>
                            {since}
                          </Box>
                        )}
                      </>
                    ),
                  };
                })}
              />
            </Panel>
          </>
        }
        records={orders}
      />
    </>
  );
};
