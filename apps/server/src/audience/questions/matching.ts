import { and, compileFilter, isNotTrue, type Sql, sql } from '@muster/filters';
import type { AudienceQuestion } from '../engine';
import { type Asking, contextOf } from './asking';

/** `customer c WHERE …`: the customers of an audience. Every question about it begins here, so that all agree. */
export const audienceSql = (asking: Asking, { filter, exclude, ...asked }: AudienceQuestion): Sql => {
  const context = contextOf(asking, asked);
  const conditions = and([
    asking.dialect.scope(sql`c`, asking.workspace.id),
    compileFilter(filter, context),
    ...(exclude ? [isNotTrue(compileFilter(exclude, context))] : []),
  ]);
  return sql`customer c WHERE ${conditions}`;
};
