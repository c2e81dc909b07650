import type { Customer } from '../../customers/customer.entity';
import type { CustomerInput } from '../../customers/customer.input';
import type { CustomerFacts } from '../lines/customer-facts';
import type { OrderBook } from '../lines/order-book';
import { CUSTOMER_FACTS, type CustomerFact } from '../lines/targets';
import { demoAddress } from './demo-address';
import type { ImportRun } from './import-run';
import { type KnownCustomer, knownCustomers } from './known-customers';

interface Question {
  readonly book: OrderBook;
  /** What the columns of the file say of customers. */
  readonly facts: readonly CustomerFact[];
  readonly customerFacts: CustomerFacts;
  /** Numbers in the book. */
  readonly customers: readonly number[];
}

type Changes = Omit<CustomerInput, 'sourceId'>;

const isKnown = (customer: Customer | undefined, fact: CustomerFact): boolean => {
  const value = customer?.[CUSTOMER_FACTS[fact]];
  return value !== undefined && value !== null;
};

/** Consent is never an import's to give: only the demo makes up people, addresses and consents at once. */
const demoChanges = (sourceId: string, known: KnownCustomer | undefined, email: string | null | undefined): Changes => {
  const hasAddress = (known?.customer.email ?? email ?? null) !== null;
  if (hasAddress || known?.hasEmailConsent === true) return {};
  return { email: demoAddress(sourceId), consents: [{ channel: 'EMAIL', state: 'OPTED_IN', source: 'demo import' }] };
};

/**
 * What an import writes of customers: what their newest order in the file says. Where a newer order is saved already, the
 * file only fills in what is not known; a file of old orders must not undo what has happened since.
 */
export const customerRows = async (
  run: ImportRun,
  { book, facts, customerFacts, customers }: Question,
): Promise<CustomerInput[]> => {
  const sourceIds = customers.map((customer) => book.customerSourceId(customer));
  const known = await knownCustomers(run.services, run.workspace, sourceIds);
  return customers.map((customer, index) => {
    const sourceId = sourceIds[index] ?? '';
    const before = known.get(sourceId);
    const isOutdated = (before?.newestOrder ?? Number.NEGATIVE_INFINITY) > customerFacts.newestOrder(customer);
    const said = customerFacts.facts(customer).flatMap((value, fact): [CustomerFact, string][] => {
      const key = facts[fact];
      const isWanted = key !== undefined && value !== null && !(isOutdated && isKnown(before?.customer, key));
      return isWanted ? [[key, value]] : [];
    });
    const changes: Changes = Object.fromEntries(said.map(([fact, value]) => [CUSTOMER_FACTS[fact], value]));
    return { sourceId, ...changes, ...(run.options.makeDemoAddresses ? demoChanges(sourceId, before, changes.email) : {}) };
  });
};
