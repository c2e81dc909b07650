import type { ParsedCustomer } from '../../customers/parse-customer';
import { upsertParsedCustomers } from '../../customers/upsert-customers';
import { customerReading, PROOF } from './customer-reading';
import type { ImportKind, RowKind } from './import-kind';
import { personTargets } from './person-targets';
import { standingTargets } from './standing-targets';

const rows: RowKind<ParsedCustomer> = {
  ...customerReading,
  partOf: (path) => (path[0] === 'consents' ? [PROOF[path[2] ?? ''] ?? 'emailConsent'] : path),
  save: (services, workspace, { parsed, actor }) => upsertParsedCustomers(services, workspace, parsed, { actor }),
};

export const customers: ImportKind = {
  key: 'customers',
  label: 'Customer',
  plural: 'Customers',
  description: 'One customer on each row, with whatever is known of them.',
  targets: [...personTargets, ...standingTargets],
  rows,
};
