import { type Catalog, LIMITS } from '@muster/filters';
import { ArgsType, Field, Int } from 'type-graphql';
import type { ValueCount } from '../../audience/engine';
import { BadInput } from '../../errors';
import type { Context } from '../../graphql/context';
import { catalogFor } from '../schema/workspace-catalog';

const VALUES = { standard: 20, limit: 100 } as const;

@ArgsType()
export class FilterValuesArgs {
  @Field(() => String, { description: 'Key of an attribute, or of a field of the records of `kind`.' })
  key: string;

  @Field(() => String, { nullable: true, description: 'The activity whose records are looked at, when it is not an attribute.' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'A part of the value.' })
  search?: string | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: VALUES.standard,
    description: `How many at most; ${VALUES.limit} is the limit.`,
  })
  first?: number | null;
}

const checkSuggests = (catalog: Catalog, key: string, kind: string | undefined): void => {
  const entry = kind === undefined ? catalog.attribute(key) : catalog.field(kind, key)?.field;
  const owner = kind === undefined ? 'The catalog' : `“${kind}”`;
  if (!entry) throw new BadInput(`${owner} has no “${key}”.`, ['key']);
  if (!entry.suggests && !entry.choices) throw new BadInput(`“${key}” suggests no values.`, ['key']);
};

/** Values that are there, for whoever builds a filter. @throws BadInput when the catalog says it suggests none. */
export const filterSuggestions = async (context: Context, args: FilterValuesArgs): Promise<ValueCount[]> => {
  const { services, workspace, signal } = context;
  const catalog = await catalogFor(context);
  const first = args.first ?? VALUES.standard;
  const kind = args.kind ?? undefined;
  const search = args.search?.trim();
  checkSuggests(catalog, args.key, kind);
  if (first < 1 || first > VALUES.limit)
    throw new BadInput(`\`first\` is ${first}; it must be from 1 to ${VALUES.limit}.`, ['first']);
  if (search && search.length > LIMITS.textLength)
    throw new BadInput(`\`search\` is longer than ${LIMITS.textLength} characters.`, ['search']);
  return services.engine.values(
    { workspaceId: workspace.id, catalog, signal },
    { key: args.key, first, ...(kind && { kind }), ...(search && { search }) },
  );
};

/** The values alone, of those that are stored as codes the names. */
export const filterValues = async (context: Context, args: FilterValuesArgs): Promise<string[]> =>
  (await filterSuggestions(context, args)).map(({ label }) => label);
