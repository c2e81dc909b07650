import { and, type CustomerSet, compileFilter, compileSet, isNotTrue, type Sql, setCount, sql } from '@muster/filters';
import type { AudienceQuestion } from '../engine';
import { type Asking, contextOf } from './asking';

type Audience = Pick<AudienceQuestion, 'filter' | 'exclude' | 'now' | 'catalog'>;

/** Whether nobody is left out. */
export const isEveryone = ({ filter, exclude }: Pick<Audience, 'filter' | 'exclude'>): boolean =>
  'everyone' in filter && exclude === undefined;

/** Who matches, some of whom may be customers no more. */
export const matchingSet = (
  asking: Omit<Asking, 'rows' | 'recorded' | 'numbers'>,
  { filter, exclude, ...asked }: Audience,
): CustomerSet => {
  const context = contextOf(asking, asked);
  const matching = compileSet(filter, context);
  return exclude ? { all: [matching, { not: compileSet(exclude, context) }] } : matching;
};

const matchingSql = (asking: Asking, { filter, exclude, ...asked }: Audience): readonly Sql[] => {
  const context = contextOf(asking, asked);
  return [compileFilter(filter, context), ...(exclude ? [isNotTrue(compileFilter(exclude, context))] : [])];
};

/** `customer c WHERE …`: the customers of an audience. Every question about it begins here, so that all agree. */
export const audienceSql = (asking: Asking, question: Audience): Sql => {
  const hasSet = asking.sets && !isEveryone(question);
  const matching = hasSet ? [asking.sets.has(matchingSet(asking, question))] : matchingSql(asking, question);
  return sql`customer c WHERE ${and([asking.dialect.scope(sql`c`, asking.workspace.id), ...matching])}`;
};

/** The same as a set, for engines that keep sets: without the ids that no customer has. */
export const audienceSet = (asking: Asking, question: Audience): CustomerSet => {
  const everyone = compileSet({ everyone: true }, contextOf(asking, question));
  if (isEveryone(question)) return everyone;
  const matching = matchingSet(asking, question);
  // Found among the customers themselves, where bits of records may belong to nobody.
  return setCount(question.filter) === 0 && 'customers' in matching ? matching : { all: [everyone, matching] };
};
