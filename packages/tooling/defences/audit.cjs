const AUDIT = 'apps/server/src/modules/access/audit';
const audit = (name, file, rest) => ({
  name: `audit-${name}`,
  file: `${AUDIT}/${file}`,
  test: 'apps/server/test/access/audit.test.ts',
  only: 'on sqlite (says who did what|says where it was changed by hand)',
  ...rest,
});

module.exports = [
  audit('changed-entry', 'check-chains.ts', {
    find: 'if (entry.hash !== entryHash(secret, entry)) return `entry ${entry.number} was changed`;',
    replace: '',
  }),
  audit('missing-entry', 'check-chains.ts', {
    find: 'if (entry.number !== wanted) return `entry ${wanted} is missing`;',
    replace: '',
  }),
  audit('missing-end', 'check-chains.ts', {
    find: 'head.value === headText(secret, workspaceId, end) ? undefined : ',
    replace: 'head.value ? undefined : ',
  }),
  audit('order', 'check-chains.ts', {
    find: 'if (entry.previousHash !== before.hash) return `entry ${entry.number} does not follow the one before it`;',
    replace: '',
    only: 'on sqlite says where the log of another moment was put in',
  }),
  audit('keyed', 'chain.ts', {
    find: "return createHmac('sha256', secret)\n    .update(`muster audit ${JSON.stringify(values)}`)",
    replace: "return createHmac('sha256', secret && '')\n    .update(`muster audit ${JSON.stringify(values)}`)",
    also: [
      {
        file: `${AUDIT}/chain.ts`,
        find: "createHmac('sha256', secret).update(`muster audit head",
        replace: "createHmac('sha256', secret && '').update(`muster audit head",
      },
    ],
    only: 'on sqlite says where it was mended by somebody without the key',
  }),
  audit('with-the-change', 'audited.ts', {
    find: 'const result = await fn(manager);\n          if (scope) await note(scope, manager, result);\n          return result;',
    replace: 'const result = await fn(manager);\n          return result;',
    also: [
      {
        file: `${AUDIT}/audited.ts`,
        find: '      closing((scope) =>\n        database.transaction(async (manager) => {',
        replace:
          '      closing(async (scope) => {\n        if (scope) await database.transaction((manager) => note(scope, manager, undefined)).catch(() => undefined);\n        return database.transaction(async (manager) => {',
      },
      {
        file: `${AUDIT}/audited.ts`,
        find: '          return result;\n        }),\n      ),\n    write:',
        replace: '          return result;\n        });\n      }),\n    write:',
      },
    ],
    only: 'on sqlite is written with the change',
  }),
  audit('of-every-mutation', 'append-entry.ts', {
    find: 'await manager.insert(AuditEntry, {',
    replace: 'if (!manager) await manager.insert(AuditEntry, {',
    only: 'on sqlite says who did what',
  }),
  audit('one-chain', 'append-entry.ts', {
    find: "const lock = kind === 'mysql' ? 'FOR UPDATE' : '';",
    replace: "const lock = kind === 'mysql' ? '' : '';",
    only: 'on mysql keeps one chain',
  }),
  audit('values-of-people', 'without-people.ts', {
    find: "if (SECRET.test(key) || (isPersonal && key === 'value')) return [key, GONE];",
    replace: 'if (SECRET.test(key)) return [key, GONE];',
    only: 'on sqlite holds no values of customers',
  }),
  audit('addresses', 'without-people.ts', {
    find: "if (value.includes('@')) return GONE;",
    replace: '',
    only: 'on sqlite holds no values of customers',
  }),
  {
    name: 'audit-of-signing-in',
    file: 'apps/server/src/modules/access/login/login.resolver.ts',
    find: '@Unaudited()\n  @Mutation(() => LoginPayload',
    replace: '@Mutation(() => LoginPayload',
    test: 'apps/server/test/access/side-doors.test.ts',
    only: 'of one who signs in over another',
  },
  {
    name: 'audit-of-a-name-everywhere',
    file: 'apps/server/src/modules/access/members/change-name.ts',
    find: "await appendEverywhere(manager, services, { member, at, action: 'changeName', ...change, except: workspace.id });",
    replace: '',
    test: 'apps/server/test/access/names.test.ts',
    only: 'on sqlite is changed by them alone',
  },
];
