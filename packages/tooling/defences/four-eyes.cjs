const SERVER = 'apps/server/src/modules';
const twoPeople = { test: 'apps/server/test/access/personal.test.ts', only: 'a workspace of four eyes' };

module.exports = [
  {
    name: 'four-eyes-at-the-launch',
    file: `${SERVER}/deliveries/launch/launch-campaign.ts`,
    find: '  checkOtherEyes(workspace, campaign, launcher);\n',
    replace: '',
    ...twoPeople,
  },
  {
    name: 'four-eyes-after-an-edit',
    file: `${SERVER}/campaigns/drafts/update-campaign.ts`,
    find: 'editedBy: input.editedBy ?? null,',
    replace: '',
    ...twoPeople,
  },
  {
    name: 'four-eyes-by-a-key',
    file: `${SERVER}/access/author.ts`,
    find: 'return createdBy === null ? `key ${id}` : `member ${createdBy}`;',
    replace: 'return `key ${id} of ${createdBy}`;',
    ...twoPeople,
  },
  {
    name: 'four-eyes-by-a-key-of-a-key',
    file: `${SERVER}/access/keys/change-keys.ts`,
    find: 'const createdBy = ownerOf(principal);',
    replace: "const createdBy = principal.kind === 'session' ? principal.member.id : null;",
    ...twoPeople,
  },
  {
    name: 'four-eyes-permission-to-launch',
    file: `${SERVER}/deliveries/launch.resolver.ts`,
    find: "@Permission('campaigns:launch')\n  @Mutation(() => CampaignPayload, { description: 'Sends",
    replace: "@Permission('campaigns:write')\n  @Mutation(() => CampaignPayload, { description: 'Sends",
    test: 'apps/server/test/access/permissions.test.ts',
    only: 'of each role for each guarded field',
  },
];
