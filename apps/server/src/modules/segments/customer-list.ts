import { type Filter, FilterError, type ParseContext, parseFilter } from '@muster/filters';
import { BadInput } from '../../errors';
import type { Connection } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import type { Customer } from '../customers/customer.entity';
import { catalogFor } from '../schema/workspace-catalog';
import { audienceOf, parsedArgument } from './audience';
import type { CustomerListArgs } from './audience.type';
import { audienceCustomers } from './audience-customers';

const SEARCHED = ['name', 'email', 'sourceId'];

/** What a person types to find a customer, as a filter: the list has one way of finding, and it is the audience's. */
const searchFilter = (search: string, context: ParseContext): Filter => {
  const any = SEARCHED.map((key) => ({ attribute: { key, operator: 'CONTAINS', value: search } }));
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
    ...(search ? [searchFilter(search, parsing)] : []),
  ];
  const [first = { everyone: true }, second]: Filter[] = parts;
  const { question } = await audienceOf(context, { filter: second ? { all: parts } : first });
  return audienceCustomers(context, question, args);
};
