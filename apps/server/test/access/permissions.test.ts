import { type GraphQLSchema, isObjectType } from 'graphql';
import { buildSchema, Query, Resolver } from 'type-graphql';
import { accessRule, applyPermissions } from '../../src/graphql/apply-permissions';
import { PUBLIC_FIELDS } from '../../src/graphql/public-fields';
import { buildGraphqlSchema } from '../../src/graphql/schema';
import { permissionsOfScopes } from '../../src/modules/access/keys/scopes';
import { allPermissions, type Permission } from '../../src/modules/access/permissions';
import { permissionsOf, ROLES, type Role } from '../../src/modules/access/roles';
import { World } from './world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

/** `Query.segments`, and every field of a type whose rule is more than that of what leads to it. */
const guardedPlaces = (
  schema: GraphQLSchema,
): { place: string; permissions: readonly Permission[]; account: boolean; personal: boolean }[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => {
        const { permissions = [], account = false, personal = false } = accessRule(field);
        return { place: `${type.name}.${field.name}`, permissions, account, personal };
      }),
    );

describe('permissions', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildGraphqlSchema();
  });

  test('are stated by every query and mutation that is not on the short public list', () => {
    const roots = guardedPlaces(schema).filter(({ place }) => /^(Query|Mutation)\./.test(place));
    const open = roots.filter(({ permissions, account }) => permissions.length === 0 && !account).map(({ place }) => place);
    expect(open.sort()).toEqual([...PUBLIC_FIELDS].sort());
    expect(PUBLIC_FIELDS.size).toBeLessThan(12);
  });

  // Has to fail with `checkRoot` taken out of `applyPermissions`.
  test('are asked of a new query before there is a schema at all', async () => {
    @Resolver()
    class Careless {
      @Query(() => String)
      everything(): string {
        return 'secrets';
      }
    }
    const careless = await buildSchema({ resolvers: [Careless], validate: false });
    expect(() => applyPermissions(careless)).toThrow('Query.everything has to state its permission');
  });

  const allowed = (role: Role, place: { permissions: readonly Permission[]; personal: boolean }, hidden: boolean): string => {
    // From administrators nothing can be hidden.
    const permissions = permissionsOf(role, hidden && role !== 'ADMINISTRATOR' ? [role] : []);
    if (!place.permissions.every((permission) => permissions.has(permission))) return '·';
    return place.personal && !permissions.has('personal:read') ? 'null' : 'yes';
  };

  test('of each role for each guarded field are these', () => {
    const rows = guardedPlaces(schema)
      .filter(({ permissions, account, personal }) => permissions.length > 0 || account || personal)
      .map((place) => {
        const columns = ROLES.map((role) => [allowed(role, place, false), allowed(role, place, true)]).map(([seeing, blind]) =>
          seeing === blind ? seeing : `${seeing}/${blind}`,
        );
        const needs = place.account
          ? 'own account'
          : [...place.permissions, ...(place.personal ? ['personal:read'] : [])].join(' ');
        return `${place.place.padEnd(44)} ${columns.map((column = '') => column.padEnd(9)).join('')} ${needs}`;
      });
    const head = `${'(after a slash: where the workspace hides personal values from the role)'.padEnd(44)}\n${' '.repeat(45)}${ROLES.map((role) => role.toLowerCase().slice(0, 8).padEnd(9)).join('')}`;
    expect(`${head}\n${rows.sort().join('\n')}\n`).toMatchSnapshot();
  });

  test('of a scope are itself and what it includes', () => {
    const table = allPermissions.map((scope) => `${scope}: ${[...permissionsOfScopes([scope])].join(' ')}`);
    expect(table).toMatchSnapshot();
    expect([...permissionsOfScopes(['all'])].sort()).toEqual([...allPermissions].sort());
  });
});

describe('whoever lacks a permission', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.close());

  const WRITE =
    'mutation { createSegment(input: { name: "x", filter: { everyone: true } }) { segment { id } userErrors { code } } }';
  const READ = '{ segments { totalCount } }';

  // Has to fail without `guarded` in `applyTo`.
  test('is refused, and told which one', async () => {
    const viewer = await world.signedIn('VIEWER');
    expect(await viewer.codes(READ)).toEqual([]);
    const { errors, data } = await viewer.ask(WRITE);
    expect(errors).toMatchObject([{ message: 'This needs the permission segments:write.', extensions: { code: 'FORBIDDEN' } }]);
    expect(data).toBeNull();
    expect(await (await world.signedIn('MARKETER')).codes(WRITE)).toEqual([]);
  });

  // Has to fail with `all` in place of the scopes in `findKey`.
  test.each(allPermissions)('%s alone opens what asks for it and nothing else', async (scope) => {
    const program = await world.program(scope);
    const granted = permissionsOfScopes([scope]);
    expect((await program.codes(READ)).length).toBe(granted.has('segments:read') ? 0 : 1);
    expect((await program.codes('{ apiKeys { totalCount } }')).length).toBe(granted.has('keys:read') ? 0 : 1);
    expect((await program.codes('{ customers { totalCount nodes { id } } }')).length).toBe(granted.has('customers:read') ? 0 : 1);
    expect(await program.codes('{ sessions { id } }')).toEqual(['FORBIDDEN']);
    const routes = await program.fetch('/imports', { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'a\n1\n' });
    expect(routes.status).toBe(granted.has('imports:write') ? 400 : 403);
    const exported = await program.fetch('/customers/cus_x/export.json');
    expect(exported.status).toBe(granted.has('customers:export') ? 404 : 403);
  });

  test('gets no customers by the way of segments', async () => {
    await world.app.graphql(
      'mutation { upsertCustomers(input: { customers: [{ sourceId: "a", email: "a@example.com" }] }) { saved } }',
    );
    const program = await world.program('segments:read');
    const query = '{ audience(filter: { everyone: true }) { count customers { totalCount nodes { email } } } }';
    expect(await program.codes(query)).toEqual(['FORBIDDEN']);
    expect(await program.data('{ audience(filter: { everyone: true }) { count } }')).toEqual({ audience: { count: 1 } });
  });

  test('is nobody without a session or a key, and learns nothing of the schema', async () => {
    const nobody = world.nobody();
    for (const query of [
      READ,
      WRITE,
      '{ __schema { types { name } } }',
      '{ __type(name: "Query") { name } }',
      '{ nothing }',
      '{ segment }',
    ]) {
      const { status, errors } = await nobody.ask(query);
      expect([status, errors]).toEqual([401, [{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }]]);
    }
    expect(await nobody.data('{ viewer { role } signInOptions { demo signOnName } __typename }')).toEqual({
      viewer: null,
      signInOptions: { demo: true, signOnName: null },
      __typename: 'Query',
    });
    for (const [method, path] of [
      ['POST', '/imports'],
      ['GET', '/imports/imp_x/errors.csv'],
      ['GET', '/customers/cus_x/export.json'],
    ] as const) {
      expect((await nobody.fetch(path, { method })).status).toBe(401);
    }
    const viewer = await world.signedIn('VIEWER');
    expect(await viewer.codes('{ __schema { types { name } } }')).toEqual([]);
  });

  test('gives away no more than they have', async () => {
    const developer = await world.signedIn('DEVELOPER');
    const more = await developer.act('createApiKey', { name: 'x', scopes: ['all'] });
    expect(more.userErrors).toMatchObject([{ code: 'INVALID', path: ['input', 'scopes'] }]);
    const keys = await world.program('keys:write', 'members:write');
    expect((await keys.act('createApiKey', { name: 'x', scopes: ['customers:read'] })).userErrors).toMatchObject([
      { code: 'INVALID' },
    ]);
    expect((await keys.act('inviteMember', { email: 'x@harbour.example', role: 'VIEWER' })).userErrors).toMatchObject([
      { code: 'INVALID' },
    ]);
    const { id } = await world.member('ADMINISTRATOR');
    expect(id).toBeGreaterThan(0);
    const { members } = await world.app
      .graphql('{ members(first: 100) { nodes { id role } } }')
      .then(({ data }) => data as never as { members: { nodes: { id: string; role: string }[] } });
    const administrator = members.nodes.find(({ role }) => role === 'ADMINISTRATOR')?.id;
    expect((await keys.act('removeMember', { id: administrator })).userErrors).toMatchObject([{ code: 'INVALID' }]);
  });

  test('loses it at once when the role changes, and everything when removed', async () => {
    const administrator = await world.signedIn('ADMINISTRATOR');
    const marketer = await world.signedIn('MARKETER');
    const { members } = await administrator.data<{ members: { nodes: { id: string; email: string }[] } }>(
      '{ members(first: 100) { nodes { id email hasDevice joinedAt name } } }',
    );
    const id = members.nodes.find(({ email }) => email === marketer.email)?.id;
    expect(await administrator.act('changeMemberRole', { id, role: 'VIEWER' }, 'member { role }')).toMatchObject({
      member: { role: 'VIEWER' },
    });
    expect(await marketer.codes(WRITE)).toEqual(['FORBIDDEN']);
    expect(await administrator.act('removeMember', { id }, 'removedId')).toEqual({ removedId: id, userErrors: [] });
    expect(await marketer.codes(READ)).toEqual(['UNAUTHENTICATED']);
    expect((await marketer.login(marketer.email, 'correct horse battery')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('cannot be the last administrator to go', async () => {
    const lonely = await World.start();
    const administrator = await lonely.signedIn('ADMINISTRATOR');
    const { members } = await administrator.data<{ members: { nodes: { id: string; role: string }[] } }>(
      '{ members { nodes { id role } } }',
    );
    const outcomes: string[] = [];
    for (const { id } of members.nodes)
      outcomes.push(
        (await lonely.program('all').then((program) => program.act('removeMember', { id }))).userErrors[0]?.code ?? 'DONE',
      );
    expect(outcomes).toEqual(['DONE', 'IN_USE']);
    await lonely.close();
  });
});
