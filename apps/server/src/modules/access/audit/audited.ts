import type { EntityManager } from 'typeorm';
import type { Database } from '../../../database/database';
import { publicId } from '../../../database/public-id';
import { appendEntry, type Change } from './append-entry';
import { differences, rowImage } from './row-images';
import { type AuditScope, openScope } from './scope';
import { withoutPeople } from './without-people';

interface Parts {
  readonly secret: string;
  /** UTC milliseconds. */
  readonly clock: () => number;
}

const idIn = (result: unknown): number | undefined => {
  if (typeof result !== 'object' || result === null || !('id' in result)) return undefined;
  const id = Number(result.id);
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
};

const subjectOf = ({ input, prefix }: AuditScope, result: unknown): string | null => {
  for (const named of [input.id, input.keepId]) if (typeof named === 'string' && named.length <= 60) return named;
  const id = idIn(result);
  return prefix === undefined || id === undefined ? null : publicId(prefix, id);
};

const nameIn = (...rows: (object | null | undefined)[]): string => {
  const names = rows.flatMap((row) => (row && 'name' in row && typeof row.name === 'string' ? [row.name] : []));
  return names[0] ?? '';
};

/** What a mutation changed: as its command says, otherwise as the row tells, otherwise as it was asked for. */
const changeOf = async (scope: AuditScope, { reader }: Database, manager: EntityManager, result: unknown) => {
  if (scope.told) return scope.told;
  const subject = subjectOf(scope, result);
  const { id: _id, keepId: _keepId, ...asked } = scope.input;
  const fallback = { subject, subjectName: nameIn(asked), before: null, after: withoutPeople(asked) as object };
  if (subject === null) return fallback;
  // Nobody else sees the change before the commit: the reader still reads what was.
  const before = await rowImage(reader, scope.workspaceId, subject);
  const after = await rowImage(manager, scope.workspaceId, subject);
  if (before === undefined || after === undefined) return fallback;
  const both = before && after ? differences(before, after) : { before, after };
  return { subject, subjectName: nameIn(after, before), ...both };
};

/** The one place where changes are written down: a record whose transactions carry the entry of the mutation they belong to. */
export const audited = (database: Database, { secret, clock }: Parts): Database => {
  const note = async (scope: AuditScope, manager: EntityManager, result: unknown): Promise<void> => {
    const { workspaceId, actor, action } = scope;
    const told = await changeOf(scope, database, manager, result);
    const change: Change = { workspaceId, at: clock(), actor, action, ...told };
    await appendEntry(manager, { kind: database.kind, secret }, change);
  };
  const closing = async <T>(act: (scope: AuditScope | undefined) => Promise<T>): Promise<T> => {
    const scope = openScope();
    const result = await act(scope);
    // Only now: a transaction that is tried again writes its entry again.
    if (scope) scope.closed = true;
    return result;
  };
  return {
    ...database,
    transaction: (fn) =>
      closing((scope) =>
        database.transaction(async (manager) => {
          const result = await fn(manager);
          if (scope) await note(scope, manager, result);
          return result;
        }),
      ),
    write: (workspaceId, fn, options) =>
      closing((scope) =>
        database.write(
          workspaceId,
          async (write) => {
            const result = await fn(write);
            if (scope) await note(scope, write.manager, result);
            return result;
          },
          options,
        ),
      ),
  };
};
