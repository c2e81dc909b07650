import { type AttributeEntry, attributeValue, fromMinorUnits, standardCatalog } from '@muster/filters';
import type { Context } from '../../../graphql/context';
import { CalendarDate, DateTime } from '../../../graphql/scalars';
import { PERSONAL_KEYS, seesPersonal } from '../../access/personal';
import type { Customer } from '../../customers/customer.entity';
import { customerColumns } from './customer-columns';
import type { CustomerFactType } from './customer-fact.type';
import { factsOf } from './customer-facts.loader';

/** What is kept by program is no one fact, and custom fields are shown as the customer has them. */
const FACTS = standardCatalog.attributes.filter(({ program }) => program !== 'REQUIRED');

const COMPUTED = FACTS.filter(({ source }) => source.from === 'RECORDS').map(({ key }) => key);

/** A stored value as the API shows values of its type. */
const shown = ({ type, storage }: AttributeEntry, value: unknown, currency: string): unknown => {
  if (typeof value !== 'number') return value;
  if (type === 'money') return fromMinorUnits(value, currency);
  if (type !== 'date') return value;
  return storage === 'DAY' ? CalendarDate.serialize(value) : DateTime.serialize(value);
};

/** Everything that filters can ask about a customer: columns, and what is computed from the records in one query. */
export const customerFacts = async (context: Context, customer: Customer): Promise<CustomerFactType[]> => {
  const { now, workspace } = context;
  const { currency, timeZone } = workspace;
  const computed = await factsOf(context, COMPUTED).load(customer.id);
  const facts = { id: customer.id, columns: customerColumns(customer) };
  const isKnown = seesPersonal(context);
  const isShown = (key: string): boolean =>
    isKnown || !(PERSONAL_KEYS.has(key) || (key === 'sourceId' && customer.sourceId.includes('@')));
  return FACTS.map((entry) => {
    const isComputed = entry.source.from === 'RECORDS';
    const value = isComputed ? computed.get(entry.key) : attributeValue(entry, facts, { now, currency, timeZone });
    const { key, label, group, type, unit = null } = entry;
    return { key, label, group, type, unit, value: isShown(key) ? shown(entry, value ?? null, currency) : null };
  });
};
