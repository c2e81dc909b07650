import type { AudienceQuestion } from '../../audience/engine';
import { Connection, pageSize } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import type { Customer } from '../customers/customer.entity';
import { customerById } from '../customers/customer.loader';
import { matching } from './audience';
import type { CustomerPageArgs } from './audience.type';
import { countOf } from './audience-count.loader';

/**
 * One page of an audience: the engine finds who, the record says what they are. A customer who was deleted between the
 * two is left out.
 */
export const audienceCustomers = async (
  context: Context,
  question: AudienceQuestion,
  { first, after, orderBy }: CustomerPageArgs,
): Promise<Connection<Customer>> => {
  const options = { order: orderBy ?? 'NAME', size: pageSize(first), ...(after && { after }) };
  const found = await context.services.engine.page(question, options);
  const rows = await Promise.all(found.ids.map((id) => customerById(context).load(id)));
  return new Connection({
    edges: rows.flatMap((node, index) => (node ? [{ node, cursor: found.cursors[index] ?? '' }] : [])),
    hasNextPage: found.hasNext,
    hasPreviousPage: Boolean(after),
    count: () => countOf(context).load(matching(question)),
  });
};
