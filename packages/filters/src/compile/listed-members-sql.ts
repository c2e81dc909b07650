import type { ListedMembers } from '../tree';
import type { CompileContext } from './context';
import { DIALECTS } from './dialect';
import { membershipSql } from './membership';
import { and, type Sql, sql } from './sql';

/** Whether the customer stands in the list of a static or manual segment; never NULL. */
export const listedMembersSql = ({ members }: ListedMembers, context: CompileContext, negated: boolean): Sql => {
  const listed = and([...DIALECTS[context.dialect].scope('r', context.workspaceId), sql`r.segment_id = ${members}`]);
  return membershipSql(sql`SELECT r.customer_id FROM segment_member r WHERE ${listed}`, context, negated);
};
