import { CannotStart } from '../cannot-start';
import { internalId } from '../database/public-id';
import { insertApiKey } from '../modules/access/keys/create-api-key';
import { isScope, type Scope } from '../modules/access/keys/scopes';
import { oldestWorkspace } from '../modules/access/oldest-workspace';
import { allPermissions } from '../modules/access/permissions';
import { Workspace } from '../modules/access/workspace.entity';
import { seed } from '../seeding/seed';
import type { Services } from '../services';

const DAY_MS = 86_400_000;

interface KeyArguments {
  /** Permissions with commas between them, or `all`. */
  readonly scopes: string;
  readonly name: string;
  readonly days?: string;
  readonly workspace?: string;
  readonly quiet?: boolean;
  say(line: string): void;
  tell(line: string): void;
}

const scopesOf = (text: string): Scope[] => {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !isScope(name));
  if (unknown === undefined) return names.filter(isScope);
  throw new CannotStart(`There is no permission "${unknown}". There is: all, ${allPermissions.join(', ')}.`);
};

const lifeOf = (days: string | undefined): number | null => {
  if (days === undefined) return null;
  if (/^[1-9]\d{0,3}$/.test(days)) return Number(days) * DAY_MS;
  throw new CannotStart(`--days is "${days}"; it has to be a whole number from 1 to 9999.`);
};

const workspaceNamed = async (services: Services, id: string | undefined): Promise<Workspace> => {
  if (id === undefined) return oldestWorkspace(services);
  const known = internalId('wsp', id);
  const workspace = known === undefined ? null : await services.database.reader.findOneBy(Workspace, { id: known });
  if (workspace === null) throw new CannotStart(`There is no workspace ${id}.`);
  return workspace;
};

/** Makes an API key and prints it. An empty database is filled first, as a first start would. @throws CannotStart */
export const createKey = async (services: Services, { say, tell, quiet, ...given }: KeyArguments): Promise<void> => {
  const scopes = scopesOf(given.scopes);
  const life = lifeOf(given.days);
  // Not to go on with a demo that a running server is filling.
  if (!(await services.database.reader.existsBy(Workspace, {}))) await seed(services, { onProgress: tell });
  const workspace = await workspaceNamed(services, given.workspace);
  const createdAt = services.clock();
  const { text } = await services.database.transaction((manager) =>
    insertApiKey(manager, {
      workspaceId: workspace.id,
      name: given.name,
      scopes,
      createdBy: null,
      createdAt,
      expiresAt: life === null ? null : createdAt + life,
    }),
  );
  if (!quiet) say(`A key for “${workspace.name}”. Keep it well: it is shown this once only.`);
  say(text);
};
