import { type Filter, FilterError, type ParseContext, parseFilter } from '@muster/filters';
import { BadInput } from '../../errors';
import type { Connection } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { seesPersonal } from '../access/personal';
import type { Customer } from '../customers/customer.entity';
import { catalogFor } from '../schema/workspace-catalog';
import { audienceOf, parsedArgument } from './audience';
import type { CustomerListArgs } from './audience.type';
import { audienceCustomers } from './audience-customers';

const SEARCHED = ['name', 'sourceId'];
const SEARCHED_WITH_PERSONAL = [...SEARCHED, 'email'];

/** What a person types to find a customer, as a filter: the list has one way of finding, and it is the audience's. */
const searchFilter = (search: string, keys: readonly string[], context: ParseContext): Filter => {
  const any = keys.map((key) => ({ attribute: { key, operator: 'CONTAINS', value: search } }));
  try {
    return parseFilter({ any }, context);
  } catch (error) {
    if (error instanceof FilterError) throw new BadInput(`\`search\` cannot be asked: ${error.message}.`, ['search']);
    throw error;
  }
};

/** The customers that match a filter and a search; without either, everyone. */
export const customerList = async (context: Context, args: CustomerListArgs): Promise<Connection<Customer>> => {
  const search = args.search?.trim();
  const parsing = { currency: context.workspace.currency, catalog: await catalogFor(context) };
  const parts = [
    ...(args.filter ? [await parsedArgument(context, 'filter', args.filter)] : []),
    ...(search ? [searchFilter(search, seesPersonal(context) ? SEARCHED_WITH_PERSONAL : SEARCHED, parsing)] : []),
  ];
  const [first = { everyone: true }, second]: Filter[] = parts;
  const { question } = await audienceOf(context, { filter: second ? { all: parts } : first });
  return audienceCustomers(context, question, args);
};
