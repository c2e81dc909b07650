import { AsyncLocalStorage } from 'node:async_hooks';
import type { PublicIdPrefix } from '../../../database/public-id';
import type { Actor, Change } from './append-entry';

/** What a command knows better than can be told from the outside. */
type Told = Pick<Change, 'subject' | 'subjectName' | 'before' | 'after'>;

/** A mutation that is under way. The first transaction that it commits carries its entry. */
export interface AuditScope {
  readonly workspaceId: number;
  readonly actor: Actor;
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What the mutation answers with: by it the row that a transaction returns is named. */
  readonly prefix: PublicIdPrefix | undefined;
  told: Told | undefined;
  /** Nothing is written down any more: it was, or the mutation is over and something that it started goes on. */
  closed: boolean;
}

const scopes = new AsyncLocalStorage<AuditScope>();

/** The mutation that is under way and has not been written down yet. */
export const openScope = (): AuditScope | undefined => {
  const scope = scopes.getStore();
  return scope?.closed === false ? scope : undefined;
};

export const inScope = <T>(scope: AuditScope, act: () => Promise<T>): Promise<T> => scopes.run(scope, act);

/** Says what the mutation that is under way changes, before its transaction ends. Outside of one it does nothing. */
export const describeChange = (told: Partial<Told>): void => {
  const scope = openScope();
  if (scope) scope.told = { subject: null, subjectName: '', before: null, after: null, ...scope.told, ...told };
};
