const SERVER = 'apps/server/src';
const REFUSED = 'apps/server/test/graphql/tenants.test.ts';
const EVERYWHERE = 'apps/server/test/access/tenants.test.ts';
const SESSIONS = 'apps/server/test/access/sessions.test.ts';
const KEPT_APART = 'packages/filters/test/compile.test.ts';

/** Asks with foreign ids at every place that takes one, and compares with ids of nothing. */
const answeredLikeNothing = { test: EVERYWHERE, only: 'on sqlite is answered like one of nothing' };
const notFound = { test: REFUSED, only: 'on sqlite, is not found by its id' };
const notChanged = { test: REFUSED, only: 'on sqlite, is not changed by its id' };
const notReferredTo = { test: REFUSED, only: 'on sqlite, is not referred to' };
const notListed = { test: REFUSED, only: 'on sqlite, is not counted, listed' };

/** The workspace left out of a question by id. */
const withoutWorkspace = (find) => ({ find, replace: find.replace(/(?:, )?workspaceId(?:: \w+(?:\.\w+)*)?(?:, )?/, '') });

/** A list that is of all workspaces. */
const listOfAll = (name, file, alias) => ({
  name: `tenant-list-${name}`,
  file: `${SERVER}/${file}`,
  find: `.where('${alias}.workspaceId = :workspaceId', { workspaceId: workspace.id })`,
  replace: ".where('1 = 1')",
});

module.exports = [
  {
    name: 'tenant-segment',
    file: `${SERVER}/modules/segments/segment-draft.ts`,
    ...withoutWorkspace('findOneBy(Segment, { workspaceId, id: rowId })'),
    ...notChanged,
  },
  {
    name: 'tenant-segment-loader',
    file: `${SERVER}/modules/segments/segment.loader.ts`,
    ...withoutWorkspace('{ workspaceId: workspace.id, id: In([...ids]) }'),
    ...notFound,
  },
  {
    name: 'tenant-segment-reference',
    file: `${SERVER}/modules/segments/definitions.ts`,
    ...withoutWorkspace('manager.findBy(Segment, { workspaceId, id: In([...ids]) })'),
    ...notReferredTo,
  },
  {
    name: 'tenant-segment-of-campaign',
    file: `${SERVER}/modules/campaigns/drafts/draft-segment.ts`,
    ...withoutWorkspace('existsBy(Segment, { workspaceId, id })'),
    ...notReferredTo,
  },
  {
    name: 'tenant-segment-members',
    file: `${SERVER}/modules/segments/lists/members.ts`,
    find: '`SELECT id FROM customer WHERE workspace_id = ? AND id IN (${marks(some)})`',
    replace: '`SELECT id FROM customer WHERE ? > 0 AND id IN (${marks(some)})`',
    test: REFUSED,
    only: 'on sqlite, is not listed in a segment',
  },
  {
    name: 'tenant-campaign',
    file: `${SERVER}/modules/campaigns/drafts/require-campaign.ts`,
    ...withoutWorkspace('findOneBy(Campaign, { workspaceId, id })'),
    ...notChanged,
  },
  {
    name: 'tenant-campaign-loader',
    file: `${SERVER}/modules/campaigns/campaign.loader.ts`,
    ...withoutWorkspace('{ workspaceId: workspace.id, id: In([...ids]) }'),
    ...notFound,
  },
  {
    name: 'tenant-customer-loader',
    file: `${SERVER}/modules/customers/customer.loader.ts`,
    ...withoutWorkspace('{ workspaceId: workspace.id, id: In([...ids]) }'),
    ...notFound,
  },
  {
    name: 'tenant-customer-key',
    file: `${SERVER}/modules/customers/customer.loader.ts`,
    ...withoutWorkspace('{ workspaceId: workspace.id, sourceId: In([...sourceIds]) }'),
    ...notListed,
  },
  {
    name: 'tenant-customer-saved',
    file: `${SERVER}/modules/customers/bulk/by-source-id.ts`,
    find: 'WHERE workspace_id = ? AND source_id IN (${places})',
    replace: 'WHERE ? > 0 AND source_id IN (${places})',
    ...notListed,
  },
  {
    name: 'tenant-customer-erased-and-exported',
    file: `${SERVER}/modules/privacy/customer-reference.ts`,
    ...withoutWorkspace('findOneBy(Customer, { workspaceId, id })'),
    ...answeredLikeNothing,
  },
  {
    name: 'tenant-customer-merged',
    file: `${SERVER}/modules/privacy/merge/plan-merge.ts`,
    ...withoutWorkspace('findOneBy(Customer, { workspaceId, id: known })'),
    test: REFUSED,
    only: 'on sqlite, is not merged with what is mine',
  },
  {
    name: 'tenant-customer-in-a-message',
    file: `${SERVER}/modules/deliveries/review/preview.ts`,
    ...withoutWorkspace('findOneBy(Customer, { workspaceId: workspace.id, id })'),
    test: REFUSED,
    only: 'on sqlite, is not read into a message',
  },
  {
    name: 'tenant-import',
    file: `${SERVER}/modules/imports/import-store.ts`,
    find: 'findOneBy(ImportJob, { id, workspaceId })',
    replace: 'findOneBy(ImportJob, { id })',
    ...notFound,
  },
  {
    name: 'tenant-import-mapping',
    file: `${SERVER}/modules/imports/mappings/saved-mappings.ts`,
    find: 'findOneBy(ImportMapping, { id, workspaceId: workspace.id })',
    replace: 'findOneBy(ImportMapping, { id })',
    ...notChanged,
  },
  {
    name: 'tenant-described-field',
    file: `${SERVER}/modules/schema/delete-described.ts`,
    find: 'findOneBy(entity, { id: known, workspaceId: workspace.id })',
    replace: 'findOneBy(entity, { id: known })',
    ...notChanged,
  },
  {
    name: 'tenant-key',
    file: `${SERVER}/modules/access/keys/change-keys.ts`,
    find: 'workspaceId: context.workspace.id, revokedAt: IsNull()',
    replace: 'revokedAt: IsNull()',
    ...answeredLikeNothing,
  },
  {
    name: 'tenant-member',
    file: `${SERVER}/modules/access/members/change-members.ts`,
    ...withoutWorkspace('findOneBy(Membership, { workspaceId, memberId })'),
    ...answeredLikeNothing,
  },
  {
    name: 'tenant-invitation',
    file: `${SERVER}/modules/access/invitations/invite.ts`,
    find: 'id: known, workspaceId: context.workspace.id, acceptedAt',
    replace: 'id: known, acceptedAt',
    ...answeredLikeNothing,
  },
  {
    name: 'tenant-switch',
    file: `${SERVER}/modules/access/workspaces/change-workspaces.ts`,
    find: "if (!isMember) throw new Refusal('NOT_FOUND', 'There is no such workspace.', ['input', 'id']);",
    replace: '',
    test: SESSIONS,
    only: 'on sqlite moves to another workspace',
  },
  {
    name: 'tenant-role',
    file: `${SERVER}/modules/access/requests/find-session.ts`,
    find: 'ON b.member_id = s.member_id AND b.workspace_id = s.workspace_id',
    replace: 'ON b.member_id = s.member_id',
    test: SESSIONS,
    only: 'on sqlite has the role of the workspace',
  },
  { ...listOfAll('segments', 'modules/segments/segment-list.ts', 'segment'), ...notListed },
  { ...listOfAll('campaigns', 'modules/campaigns/campaign-list.ts', 'campaign'), ...notListed },
  { ...listOfAll('imports', 'modules/imports/import-lists.ts', 'job'), ...notListed },
  { ...listOfAll('custom-fields', 'modules/schema/schema-lists.ts', 'field'), ...notListed },
  { ...listOfAll('event-types', 'modules/schema/schema-lists.ts', 'type'), ...notListed },
  { ...listOfAll('programs', 'modules/schema/schema-lists.ts', 'program'), ...notListed },
  {
    ...listOfAll('audit', 'modules/access/lists.ts', 'entry'),
    test: 'apps/server/test/access/audit.test.ts',
    only: 'on sqlite is of one workspace',
  },
  { ...listOfAll('members', 'modules/access/lists.ts', 'membership'), test: EVERYWHERE, only: 'on sqlite is in no list' },
  { ...listOfAll('keys', 'modules/access/lists.ts', 'apiKey'), test: EVERYWHERE, only: 'on sqlite is in no list' },
  {
    name: 'tenant-list-invitations',
    file: `${SERVER}/modules/access/lists.ts`,
    find: '{ workspaceId: workspace.id, acceptedAt: IsNull(), revokedAt: IsNull() }',
    replace: '{ acceptedAt: IsNull(), revokedAt: IsNull() }',
    test: EVERYWHERE,
    only: 'on sqlite is in no list',
  },
  {
    ...listOfAll('after-a-cursor', 'modules/segments/segment-list.ts', 'segment'),
    test: EVERYWHERE,
    only: 'on sqlite in a cursor of theirs',
  },
  {
    name: 'tenant-shared-database',
    file: 'packages/filters/src/compile/dialect.ts',
    find: 'scope: (alias, workspaceId) => [sql`${name(alias)}.workspace_id = ${workspaceId}`]',
    replace: 'scope: () => []',
    test: KEPT_APART,
    only: 'every table is kept to the workspace',
  },
];
