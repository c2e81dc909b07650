import { IsNull } from 'typeorm';
import { internalId, publicId } from '../../../database/public-id';
import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { describeChange } from '../audit/scope';
import { checkGrants } from '../members/may-grant';
import type { Principal } from '../principal';
import { ApiKey } from './api-key.entity';
import { insertApiKey } from './create-api-key';
import { isScope, permissionsOfScopes, type Scope } from './scopes';

const NAME_LENGTH = 120;

interface NewKey {
  readonly name: string;
  readonly scopes: readonly string[];
  /** UTC milliseconds. */
  readonly expiresAt?: number | null;
}

const checkedScopes = (scopes: readonly string[]): Scope[] => {
  const path = ['input', 'scopes'];
  const unknown = scopes.find((scope) => !isScope(scope));
  if (unknown !== undefined) throw new Refusal('INVALID', `There is no permission “${unknown}”.`, path);
  if (scopes.length === 0) throw new Refusal('REQUIRED', 'A key for nothing is of no use.', path);
  return [...new Set(scopes.filter(isScope))];
};

/** Whose the new key is: what is made with a member's key is that member's, as is what it does. */
const ownerOf = (principal: Principal): number | null => {
  if (principal.kind === 'session') return principal.member.id;
  return principal.kind === 'key' ? principal.key.createdBy : null;
};

/** A key that ends cannot live on in one that it made. */
const checkExpiry = (principal: Principal, expiresAt: number | null, now: number): void => {
  const path = ['input', 'expiresAt'];
  if (expiresAt !== null && expiresAt <= now) throw new Refusal('INVALID', 'This moment is over already.', path);
  const end = principal.kind === 'key' ? principal.key.expiresAt : null;
  if (end !== null && (expiresAt === null || expiresAt > end)) {
    throw new Refusal('INVALID', `The key that asks ends before that, at ${new Date(end).toISOString()}.`, path);
  }
};

/** Makes a key of the workspace, for no more than whoever makes it may do. @throws Refusal INVALID, REQUIRED */
export const createApiKey = async (
  context: Context,
  input: NewKey,
): Promise<{ readonly apiKey: ApiKey; readonly text: string }> => {
  const { services, workspace, principal } = context;
  const name = input.name.trim();
  if (name === '') throw new Refusal('REQUIRED', 'A key needs a name.', ['input', 'name']);
  if (name.length > NAME_LENGTH) throw new Refusal('INVALID', `A name has at most ${NAME_LENGTH} characters.`, ['input', 'name']);
  const scopes = checkedScopes(input.scopes);
  checkGrants(principal, permissionsOfScopes(scopes), ['input', 'scopes']);
  const createdAt = services.clock();
  const expiresAt = input.expiresAt ?? null;
  checkExpiry(principal, expiresAt, createdAt);
  const createdBy = ownerOf(principal);
  return services.database.transaction(async (manager) => {
    const made = await insertApiKey(manager, { workspaceId: workspace.id, name, scopes, createdBy, createdAt, expiresAt });
    const { id, prefix } = made.apiKey;
    describeChange({ subject: publicId('key', id), subjectName: name, after: { scopes, prefix, expiresAt } });
    return made;
  });
};

/** From the next request on the key is of no use. @throws Refusal NOT_FOUND */
export const revokeApiKey = (context: Context, id: string): Promise<ApiKey> =>
  context.services.database.transaction(async (manager) => {
    const where = { id: internalId('key', id) ?? 0, workspaceId: context.workspace.id, revokedAt: IsNull() };
    const apiKey = await manager.findOneBy(ApiKey, where);
    if (apiKey === null) throw new Refusal('NOT_FOUND', 'There is no such key.', ['input', 'id']);
    const revokedAt = context.services.clock();
    await manager.update(ApiKey, { id: apiKey.id }, { revokedAt });
    const { name, scopes, prefix } = apiKey;
    describeChange({ subject: id, subjectName: name, before: { scopes, prefix } });
    return { ...apiKey, revokedAt };
  });
