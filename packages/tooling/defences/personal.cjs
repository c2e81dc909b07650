const SERVER = 'apps/server/src';
const GRAPHQL = `${SERVER}/graphql/apply-permissions.ts`;
const TEST = 'apps/server/test/access/personal.test.ts';
const read = { test: TEST, only: 'are nowhere in what (a member|a key without the permission) reads' };
const guessed = { test: TEST, only: 'are not to be guessed at' };

const field = (name, file, declaration) => ({
  name: `personal-${name}`,
  file: `${SERVER}/modules/${file}`,
  find: `@Personal()\n  ${declaration}`,
  replace: declaration,
});

module.exports = [
  { ...field('email', 'customers/customer.type.ts', "@Field(() => String, { nullable: true, description: 'Email"), ...read },
  { ...field('phone', 'customers/customer.type.ts', "@Field(() => String, { nullable: true, description: 'Phone"), ...read },
  { ...field('birthdate', 'customers/customer.type.ts', '@Field(() => CalendarDate,'), ...read },
  {
    ...field(
      'address-of-a-message',
      'deliveries/delivery.type.ts',
      "@Field(() => String, {\n    nullable: true,\n    description: 'Where it goes",
    ),
    test: TEST,
    only: 'are not in what was sent',
  },
  {
    ...field(
      'answer-of-a-mail-server',
      'deliveries/delivery.type.ts',
      '@Field(() => String, { nullable: true, description: "The mail',
    ),
    test: TEST,
    only: 'are not in what was sent',
  },
  {
    name: 'personal-search-of-deliveries',
    file: `${SERVER}/modules/deliveries/report/delivery-list.ts`,
    find: 'seesPersonal(context) ? `(${ADDRESSED} OR ${NAMED})` : NAMED',
    replace: 'seesPersonal ? `(${ADDRESSED} OR ${NAMED})` : NAMED',
    test: TEST,
    only: 'are not in what was sent',
  },
  {
    ...field('sample', 'schema/schema.type.ts', "@Field(() => String, { nullable: true, description: 'The first value"),
    test: TEST,
    only: 'are no samples',
  },
  {
    name: 'personal-fields',
    file: GRAPHQL,
    find: 'if (access.personal) field.resolve = hiding(resolve);\n  else if',
    replace: 'if',
    ...read,
  },
  {
    name: 'personal-address-as-a-key',
    file: `${SERVER}/modules/access/personal.ts`,
    find: "sourceId.includes('@') && !seesPersonal(asker) ? '(hidden)' : sourceId",
    replace: 'asker ? sourceId : sourceId',
    ...read,
  },
  {
    name: 'personal-facts',
    file: `${SERVER}/modules/activity/facts/customer-facts.ts`,
    find: 'value: isShown(key) ? shown(entry, value ?? null, currency) : null',
    replace: 'value: isShown ? shown(entry, value ?? null, currency) : null',
    ...read,
  },
  {
    name: 'personal-explanation',
    file: `${SERVER}/modules/segments/explain/explain-customer.ts`,
    find: 'value: isHidden ? null : value,',
    replace: 'value,',
    ...read,
  },
  {
    name: 'personal-preview',
    file: `${SERVER}/modules/deliveries/review/preview.ts`,
    find: 'parts.hidesPersonal ? withoutPersonal(customer) : customer',
    replace: 'parts.hidesPersonal ? customer : customer',
    ...read,
  },
  {
    name: 'personal-merge',
    file: `${SERVER}/modules/privacy/merge/merge-preview.ts`,
    find: 'seesPersonal(context) ? plan :',
    replace: 'seesPersonal ? plan :',
    ...read,
  },
  {
    name: 'personal-export',
    file: `${SERVER}/modules/privacy/export/exported-customer.ts`,
    find: 'seesPersonal(context) || !PERSONAL_KEYS.has(key)',
    replace: 'seesPersonal !== undefined || !PERSONAL_KEYS.has(key)',
    ...read,
  },
  {
    name: 'personal-error-file',
    file: `${SERVER}/modules/imports/import-routes.ts`,
    find: "['imports:read', 'personal:read']",
    replace: "['imports:read']",
    ...read,
  },
  {
    name: 'personal-inbox',
    file: `${SERVER}/modules/deliveries/demo-mail/inbox.resolver.ts`,
    find: "@Permission('inbox:read', 'personal:read')",
    replace: "@Permission('inbox:read')",
    also: [
      {
        file: `${SERVER}/modules/deliveries/demo-mail/inbox.type.ts`,
        find: "@Permission('inbox:read', 'personal:read')",
        replace: "@Permission('inbox:read')",
      },
    ],
    ...read,
  },
  {
    name: 'personal-filters',
    file: GRAPHQL,
    find: 'const resolve = isAsking ? blindToPersonal(plain) : plain;',
    replace: 'const resolve = plain;',
    ...guessed,
  },
  {
    name: 'personal-filters-within',
    file: `${SERVER}/modules/access/personal.ts`,
    find: 'return Object.values(value).some(comparesPersonal);',
    replace: 'return false;',
    ...guessed,
  },
  {
    name: 'personal-breakdowns',
    file: GRAPHQL,
    find: '!(namesPersonal(args) || comparesPersonal(args))',
    replace: '!(namesPersonal({ kind: args }) || comparesPersonal(args))',
    ...guessed,
  },
  {
    name: 'personal-search',
    file: `${SERVER}/modules/segments/customer-list.ts`,
    find: 'seesPersonal(context) ? SEARCHED_WITH_PERSONAL : SEARCHED',
    replace: 'seesPersonal ? SEARCHED_WITH_PERSONAL : SEARCHED',
    ...guessed,
  },
  {
    name: 'personal-role',
    file: `${SERVER}/modules/access/roles.ts`,
    find: "if (hiddenFrom.includes(role)) permissions.delete('personal:read');",
    replace: '',
    ...read,
  },
  {
    name: 'personal-of-whom-one-invites',
    file: `${SERVER}/modules/access/members/may-grant.ts`,
    find: 'if (may(principal, permission)) continue;',
    replace: "if (may(principal, permission) || permission === 'personal:read') continue;",
    test: 'apps/server/test/access/side-doors.test.ts',
    only: 'of what is personal through somebody',
  },
  {
    // Who hides them would show them again by another setting that was saved at the same time.
    name: 'personal-settings-of-two-at-once',
    file: `${SERVER}/modules/access/workspaces/change-workspaces.ts`,
    find: 'workspaceValues(before, input)',
    replace: 'workspaceValues(context.workspace, input)',
    test: 'apps/server/test/access/races.test.ts',
    only: 'two changes of the settings',
  },
];
