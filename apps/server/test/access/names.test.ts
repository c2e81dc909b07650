import { checkChains } from '../../src/modules/access/audit/check-chains';
import { databases } from '../harness/databases';
import type { Client } from './client';
import { World } from './world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

describe.each(databases)('the name of a member on %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(kind);
  });
  afterAll(() => world.close());

  const entries = async (client: Client) => {
    const query = '{ auditEntries(action: "changeName") { nodes { actorName subjectName before after } } }';
    return (await client.data<{ auditEntries: { nodes: object[] } }>(query)).auditEntries.nodes;
  };

  test('is changed by them alone, seen by everybody at once, and written down wherever they work', async () => {
    const member = await world.signedIn('ADMINISTRATOR');
    const elsewhere = await world.signedIn('ADMINISTRATOR');
    const { viewer } = await member.data<{ viewer: { member: { id: string; name: string } } }>(
      '{ viewer { member { id name } } }',
    );
    const before = viewer.member.name;
    const made = await member.act<{ workspace: { id: string } }>('createWorkspace', { name: 'Second' }, 'workspace { id }');

    const changed = await member.act('changeName', { name: '  Nora Quay ' }, 'viewer { member { id name } }');
    expect(changed).toEqual({ viewer: { member: { id: viewer.member.id, name: 'Nora Quay' } }, userErrors: [] });
    expect(await member.data('{ viewer { member { name } } }')).toEqual({ viewer: { member: { name: 'Nora Quay' } } });
    const { members } = await elsewhere.data<{ members: { nodes: { id: string; name: string }[] } }>(
      '{ members(first: 100) { nodes { id name } } }',
    );
    expect(members.nodes.find(({ id }) => id === viewer.member.id)?.name).toBe('Nora Quay');

    const entry = { actorName: before, subjectName: before, before: { name: before }, after: { name: 'Nora Quay' } };
    expect(await entries(elsewhere)).toEqual([entry]);
    await member.act('switchWorkspace', { id: made.workspace.id });
    expect(await entries(member)).toEqual([entry]);
    expect((await checkChains(world.services)).faults).toEqual([]);
  });

  test('is not empty, not longer than a name, and not that of a key', async () => {
    const member = await world.signedIn('VIEWER');
    for (const [name, code] of [
      [' ', 'REQUIRED'],
      ['n'.repeat(121), 'INVALID'],
    ] as const) {
      const { userErrors } = await member.act('changeName', { name });
      expect(userErrors).toMatchObject([{ code, path: ['input', 'name'] }]);
    }
    const program = await world.program('all');
    const { errors } = await program.ask('mutation { changeName(input: { name: "Robot" }) { viewer { demo } } }');
    expect(errors).toMatchObject([{ message: 'An API key has no account of its own.' }]);
  });
});
