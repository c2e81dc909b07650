import { type Context, createContext } from '../../src/graphql/context';
import { permissionsOfScopes } from '../../src/modules/access/keys/scopes';
import type { Workspace } from '../../src/modules/access/workspace.entity';
import type { Services } from '../../src/services';

/** A request of an administrator's, for tests that call what resolvers call. */
export const contextOf = (services: Services, workspace: Workspace): Context =>
  createContext({
    services,
    principal: {
      kind: 'key',
      key: { id: 0, name: 'Tests', createdBy: null, expiresAt: null },
      workspace,
      permissions: permissionsOfScopes(['all']),
    },
  });
