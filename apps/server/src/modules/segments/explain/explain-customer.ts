import { type ExplainedNode, explain, type Filter } from '@muster/filters';
import type { Context } from '../../../graphql/context';
import { PERSONAL_KEYS, seesPersonal } from '../../access/personal';
import { recordedFacts } from '../../activity/facts/recorded-facts';
import { type CustomerKey, requireCustomer } from '../../customers/find-customer';
import { type Audience, matching, nodeSentence } from '../audience';
import { filterTables } from '../filter-tables';
import type { ExplainedNodeType, ExplanationType } from './explanation.type';

/** The audience as it was asked, with its references: those who match, less those who are excluded. */
const asked = ({ filter, exclude }: Audience): Filter => (exclude ? { all: [filter, { not: exclude }] } : filter);

const nodeOf = (context: Context, audience: Audience, { path, filter, holds, ...told }: ExplainedNode): ExplainedNodeType => {
  const { changesAt = null, evidence: { about = null, value = null, asked: amount = null, dates = null, records } = {} } = told;
  const isHidden = !seesPersonal(context) && 'attribute' in filter && PERSONAL_KEYS.has(filter.attribute.key);
  return {
    path,
    sentence: nodeSentence(context, filter, audience),
    holds,
    changesAt,
    about,
    value: isHidden ? null : value,
    asked: amount,
    dates,
    records: records ? { ...records, lastAt: records.lastAt ?? null } : null,
  };
};

/**
 * Why a customer is in an audience, or is not, from their records alone: no engine is asked, and what it would answer is
 * what the evaluation here says.
 * @throws GraphQLError when there is no such customer, BadInput when they have more records than are looked at one by one.
 */
export const explainCustomer = async (context: Context, audience: Audience, key: CustomerKey): Promise<ExplanationType> => {
  const { definitions, question } = audience;
  const { timeZone, currency } = context.workspace;
  const customer = await requireCustomer(context, key);
  const facts = await recordedFacts(context, customer, filterTables([matching(question)], question.catalog));
  const [root, ...below] = explain(asked(audience), facts, {
    catalog: question.catalog,
    now: question.now,
    timeZone,
    currency,
    definitionOf: (id) => definitions.get(id)?.filter,
  }).map((node) => nodeOf(context, audience, node));
  if (!root) throw new TypeError('a filter has a root');
  return { holds: root.holds, changesAt: root.changesAt, nodes: [root, ...below] };
};
