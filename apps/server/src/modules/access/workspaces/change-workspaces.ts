import { type EntityManager, In } from 'typeorm';
import { internalId, publicId } from '../../../database/public-id';
import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { differences } from '../audit/row-images';
import { describeChange } from '../audit/scope';
import { holdMembers } from '../members/hold-members';
import { Membership } from '../members/membership.entity';
import { ANONYMOUS, type SignedIn } from '../principal';
import { findSession } from '../requests/find-session';
import { requireSession } from '../require-session';
import { sessionToken } from '../sessions/cookie';
import { Session } from '../sessions/session.entity';
import { Workspace } from '../workspace.entity';
import { type WorkspaceChanges, workspaceValues } from './workspace-values';

/** The rest of the request is answered as the session is now. */
const again = async (context: Context): Promise<SignedIn | null> => {
  const token = context.http && sessionToken(context.http.request);
  const principal = token === undefined ? undefined : await findSession(context.services, token);
  context.principal = principal ?? ANONYMOUS;
  return principal ?? null;
};

/** Where the member works, in the order in which they came. */
export const workspacesOf = async ({ services }: Context, memberId: number): Promise<Workspace[]> => {
  const { reader } = services.database;
  const memberships = await reader.find(Membership, { where: { memberId }, order: { id: 'ASC' }, take: 100 });
  const found = await reader.findBy(Workspace, { id: In(memberships.map(({ workspaceId }) => workspaceId)) });
  const byId = new Map(found.map((workspace) => [workspace.id, workspace]));
  return memberships.flatMap(({ workspaceId }) => byId.get(workspaceId) ?? []);
};

/** Goes on in another of the member's workspaces. @throws Refusal NOT_FOUND, also for one that they do not work in */
export const switchWorkspace = async (context: Context, id: string): Promise<SignedIn | null> => {
  const { member, sessionId } = requireSession(context);
  const workspaceId = internalId('wsp', id) ?? 0;
  await context.services.database.transaction(async (manager) => {
    const isMember = await manager.existsBy(Membership, { memberId: member.id, workspaceId });
    if (!isMember) throw new Refusal('NOT_FOUND', 'There is no such workspace.', ['input', 'id']);
    await manager.update(Session, { id: sessionId }, { workspaceId });
    describeChange({ subject: id, subjectName: member.name });
  });
  return again(context);
};

const insertWorkspace = async (manager: EntityManager, values: Omit<Workspace, 'id'>, memberId: number): Promise<Workspace> => {
  const workspace = await manager.save(Workspace, values);
  const { id: workspaceId, createdAt } = workspace;
  await manager.insert(Membership, { workspaceId, memberId, role: 'ADMINISTRATOR', createdAt });
  return workspace;
};

/** Makes a workspace, of which the member is the administrator. @throws Refusal INVALID, REQUIRED */
export const createWorkspace = async (context: Context, input: WorkspaceChanges): Promise<Workspace> => {
  const { services, workspace } = context;
  const { member } = requireSession(context);
  const { id: _id, revision: _revision, createdAt: _createdAt, ...here } = workspace;
  const values = workspaceValues({ ...here, hiddenFrom: null, fourEyes: false }, input);
  return services.database.transaction(async (manager) => {
    const made = await insertWorkspace(manager, { ...values, revision: 0, createdAt: services.clock() }, member.id);
    describeChange({ subject: publicId('wsp', made.id), subjectName: made.name, after: values });
    return made;
  });
};

/** Changes the settings of the workspace of the request. @throws Refusal INVALID, REQUIRED */
export const updateWorkspace = async (context: Context, input: WorkspaceChanges): Promise<Workspace> => {
  const saved = await context.services.database.transaction(async (manager) => {
    // What is left out is kept as it is now: somebody else may have saved since this request began.
    const { id, revision: _revision, createdAt: _createdAt, ...before } = await holdMembers(context, manager);
    const values = workspaceValues(before, input);
    await manager.update(Workspace, { id }, values);
    describeChange({ subject: publicId('wsp', id), subjectName: values.name, ...differences({ ...before }, { ...values }) });
    return manager.findOneByOrFail(Workspace, { id });
  });
  if (context.principal.kind === 'session') await again(context);
  return saved;
};
