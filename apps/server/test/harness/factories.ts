import type { Database } from '../../src/database/database';
import { createWorkspace, type WorkspaceInput } from '../../src/modules/access/create-workspace';
import type { Workspace } from '../../src/modules/access/workspace.entity';
import type { OrderInput, VisitInput } from '../../src/modules/activity/activity.input';
import type { CustomerInput } from '../../src/modules/customers/customer.input';

/** The moment at which tests happen: Sunday, 22 November 2026, 10:30 in Vienna. */
export const NOW = Date.UTC(2026, 10, 22, 9, 30);

export const SECRET = 'a secret for tests that is long enough';

let serial = 0;
const next = (prefix: string): string => {
  serial += 1;
  return `${prefix}-${serial}`;
};

export const makeWorkspace = (database: Database, given: Partial<WorkspaceInput> = {}): Promise<Workspace> =>
  createWorkspace(database, {
    name: 'Harbour Coffee',
    timeZone: 'Europe/Vienna',
    currency: 'EUR',
    senderName: 'Harbour Coffee',
    senderAddress: 'hello@harbour.example',
    postalAddress: 'Harbour Coffee, Quay 4, 1010 Vienna, Austria',
    createdAt: NOW,
    ...given,
  });

/** Opted in to email, with an address of its own. */
export const aCustomer = (given: Partial<CustomerInput> = {}): CustomerInput => {
  const sourceId = given.sourceId ?? next('customer');
  return {
    sourceId,
    firstName: 'Anna',
    lastName: 'Gruber',
    email: `${sourceId}@example.com`,
    consents: [{ channel: 'EMAIL', state: 'OPTED_IN', at: NOW - 86_400_000, source: 'test' }],
    ...given,
  };
};

/** A sale of one line. */
export const anOrder = (given: Partial<OrderInput> & Pick<OrderInput, 'customerSourceId'>): OrderInput => ({
  sourceId: next('order'),
  placedAt: NOW - 3_600_000,
  lines: [{ sku: 'BEANS-250', name: 'Lindenhof beans', brand: 'Lindenhof', tags: ['beans'], quantity: 1, amount: '12.50' }],
  ...given,
});

export const aVisit = (given: Partial<VisitInput> & Pick<VisitInput, 'customerSourceId'>): VisitInput => ({
  sourceId: next('visit'),
  at: NOW - 3_600_000,
  outlet: 'Quay 4',
  ...given,
});
