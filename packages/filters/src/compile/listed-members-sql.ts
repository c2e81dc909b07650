import type { ListedMembers } from '../tree';
import { DIALECTS } from './dialect';
import { type Compiling, type Condition, membership } from './membership';
import { and, sql } from './sql';

/** Whether the customer stands in the list of a static or manual segment; never NULL. */
export const listedMembers = ({ members }: ListedMembers, context: Compiling, negated: boolean): Condition => {
  const listed = and([...DIALECTS[context.dialect].scope('r', context.workspaceId), sql`r.segment_id = ${members}`]);
  return membership({ customers: sql`SELECT r.customer_id FROM segment_member r WHERE ${listed}` }, context, negated);
};
