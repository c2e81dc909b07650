import { evaluate } from '@muster/filters';
import type { Context } from '../../../graphql/context';
import { perRequest } from '../../../graphql/loader';
import { recordedFacts } from '../../activity/facts/recorded-facts';
import { type CustomerKey, requireCustomer, requireCustomerId } from '../../customers/find-customer';
import { audienceOf, matching } from '../audience';
import { filterTables } from '../filter-tables';
import type { Segment } from '../segment.entity';

const knownMembers = perRequest(({ services, workspace }) => services.engine.knownMembers(workspace.id));

/**
 * Whether one customer is in a segment now. Where the engine does not know, what is recorded of them is read by index, and only
 * what the filter asks about.
 * @throws GraphQLError when there is no such customer, BadInput when they have more records than are looked at one by one.
 */
export const isMember = async (context: Context, { filter }: Segment, key: CustomerKey): Promise<boolean> => {
  const [customerId, { question }, isKnownMember] = await Promise.all([
    requireCustomerId(context, key),
    audienceOf(context, { filter }),
    knownMembers(context),
  ]);
  const known = isKnownMember(question, customerId);
  if (known !== undefined) return known;
  const { timeZone, currency } = context.workspace;
  const tree = matching(question);
  const customer = await requireCustomer(context, key);
  const facts = await recordedFacts(context, customer, filterTables([tree], question.catalog));
  return evaluate(tree, facts, { catalog: question.catalog, now: question.now, timeZone, currency });
};
