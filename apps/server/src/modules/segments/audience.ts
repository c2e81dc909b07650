import { describe, type Filter, FilterError, nodes, parseFilter, type ResolvedFilter } from '@muster/filters';
import type { AudienceQuestion } from '../../audience/engine';
import type { Context } from '../../graphql/context';
import { requestError } from '../../graphql/error-policy';
import { catalogFor } from '../schema/workspace-catalog';
import { type Definitions, definitionsFor, resolved, withoutReferences } from './definitions';
import type { FilterInput } from './filter.input';

/** Who is asked about, as it was asked and as an engine takes it. Its fields are answered by the engine, each when asked for. */
export interface Audience {
  /** With references to segments as they were sent. */
  readonly filter: Filter;
  readonly exclude: Filter | undefined;
  readonly definitions: Definitions;
  readonly question: AudienceQuestion;
}

interface Asked {
  readonly filter: Filter;
  readonly exclude?: Filter | undefined;
}

/** Names the argument and the node that cannot be asked; the path leads from the root of that filter. */
const inArgument = <Result>(argument: string, act: () => Result): Result => {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    const path = error.path.map(String);
    const place = path.length > 0 ? ` At ${path.join('.')}.` : '';
    const message = `\`${argument}\` cannot be asked: ${error.message}.${place}`;
    throw requestError('BAD_USER_INPUT', message, { path, argument, reason: error.message });
  }
};

/** @throws GraphQLError that names the node, when the input is no filter. */
export const parsedArgument = async (context: Context, argument: string, input: FilterInput): Promise<Filter> => {
  const catalog = await catalogFor(context);
  return inArgument(argument, () => parseFilter(input, { currency: context.workspace.currency, catalog }));
};

/** @throws GraphQLError that names the node, when a reference leads nowhere or a saved filter cannot be asked any more. */
export const audienceOf = async (context: Context, { filter, exclude }: Asked): Promise<Audience> => {
  const [catalog, definitions] = await Promise.all([
    catalogFor(context),
    definitionsFor(context, exclude ? [filter, exclude] : [filter]),
  ]);
  const parsing = { catalog, currency: context.workspace.currency };
  return {
    filter,
    exclude,
    definitions,
    question: {
      workspaceId: context.workspace.id,
      catalog,
      now: context.now,
      signal: context.signal,
      filter: inArgument('filter', () => resolved(filter, definitions, parsing)),
      ...(exclude && { exclude: inArgument('exclude', () => resolved(exclude, definitions, parsing)) }),
    },
  };
};

/** The audience as one filter: those who match, less those who are excluded. */
export const matching = ({ filter, exclude }: Pick<AudienceQuestion, 'filter' | 'exclude'>): ResolvedFilter =>
  exclude ? { all: [filter, { not: exclude }] } : filter;

/** A node of the audience's filter, or of a segment that it refers to, in plain English. */
export const nodeSentence = ({ workspace }: Context, filter: ResolvedFilter, { definitions, question }: Spoken): string =>
  describe(filter, {
    now: question.now,
    catalog: question.catalog,
    timeZone: workspace.timeZone,
    currency: workspace.currency,
    segmentName: (id) => definitions.get(id)?.name,
  });

type Spoken = Pick<Audience, 'definitions' | 'question'>;

/** Who is left once the excluded are taken out, without a bracket more than the filter has of its own. */
const spoken = (filter: Filter, exclude: Filter | undefined): Filter => {
  if (!exclude) return filter;
  if ('everyone' in filter) return { not: exclude };
  return { all: [...('all' in filter ? filter.all : [filter]), { not: exclude }] };
};

export const audienceSentence = (context: Context, audience: Audience): string =>
  nodeSentence(context, spoken(audience.filter, audience.exclude), audience);

/** Every node of the filter as it was asked, with the customers it stands for on its own. */
export const conditionsOf = (context: Context, audience: Audience) =>
  nodes(audience.filter).map((node) => ({
    path: node.path,
    sentence: nodeSentence(context, node.filter, audience),
    filter: withoutReferences(node.filter, audience.definitions),
  }));
