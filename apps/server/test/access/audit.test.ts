import { In } from 'typeorm';
import { Setting } from '../../src/database/setting.entity';
import { AuditEntry } from '../../src/modules/access/audit/audit-entry.entity';
import { entryHash, headName, headText } from '../../src/modules/access/audit/chain';
import { checkChains } from '../../src/modules/access/audit/check-chains';
import { databases } from '../harness/databases';
import type { Client } from './client';
import { World } from './world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

interface Entry {
  readonly number: number;
  readonly actorName: string;
  readonly actorKind: string;
  readonly action: string;
  readonly subject: string | null;
  readonly subjectName: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

describe.each(databases)('the audit log on %s', (kind) => {
  let world: World;
  let administrator: Client;
  beforeAll(async () => {
    world = await World.start(kind);
    administrator = await world.signedIn('ADMINISTRATOR');
  });
  afterAll(() => world.close());

  const entries = async (args = ''): Promise<Entry[]> => {
    const query = `{ auditEntries(first: 100${args}) { nodes { number actorName actorKind action subject subjectName before after } } }`;
    return (await administrator.data<{ auditEntries: { nodes: Entry[] } }>(query)).auditEntries.nodes;
  };

  test('says who did what, and what it was before', async () => {
    const filter = { attribute: { key: 'country', operator: 'IS', value: 'AT' } };
    const { segment } = await administrator.act<{ segment: { id: string; version: number } }>(
      'createSegment',
      { name: 'Austria', filter },
      'segment { id version }',
    );
    await administrator.act('updateSegment', { id: segment.id, expectedVersion: 1, name: 'Österreich' });
    await administrator.act('deleteSegment', { id: segment.id, expectedVersion: 2 });
    const [deleted, updated, created, ...earlier] = await entries();
    const who = { actorKind: 'member', actorName: expect.stringMatching(/^Member \d+$/), subject: segment.id };
    expect(created).toMatchObject({
      ...who,
      action: 'createSegment',
      subjectName: 'Austria',
      before: null,
      after: { name: 'Austria', filter },
    });
    expect(updated).toMatchObject({
      ...who,
      action: 'updateSegment',
      before: { name: 'Austria' },
      after: { name: 'Österreich' },
    });
    expect(Object.keys(updated?.after ?? {}).sort()).toEqual(['name', 'version']);
    expect(deleted).toMatchObject({ ...who, action: 'deleteSegment', subjectName: 'Österreich', after: null });
    expect(earlier.at(-1)).toMatchObject({ number: 1, action: 'login' });
  });

  test('holds nothing of what was refused', async () => {
    const before = (await entries()).length;
    await administrator.act('createSegment', { name: '', filter: { everyone: true } });
    expect(await entries()).toHaveLength(before);
  });

  test('can be searched', async () => {
    expect((await entries(', search: "ÖSTERREICH"')).map(({ action }) => action)).toEqual(['deleteSegment', 'updateSegment']);
    expect(await entries(', search: "%"')).toEqual([]);
    expect((await entries(', action: "login"')).length).toBeGreaterThan(0);
  });

  test('can be narrowed down to who it was, and when', async () => {
    const { viewer } = await administrator.data<{ viewer: { member: { id: string } } }>('{ viewer { member { id } } }');
    const mine = await entries(`, actor: "${viewer.member.id}"`);
    expect(mine.length).toBeGreaterThan(0);
    expect(new Set(mine.map(({ actorKind }) => actorKind))).toEqual(new Set(['member']));
    expect(await entries(', actor: "mem_0000000000000"')).toEqual([]);
    expect(await entries(`, actor: "${viewer.member.id.replace('mem_', 'key_')}"`)).toEqual([]);
    const now = new Date(world.services.clock() + 1).toISOString();
    expect(await entries(`, until: "${now}"`)).toEqual(await entries());
    expect(await entries(`, since: "${now}"`)).toEqual([]);
  });

  test('is written with the change: where one cannot be, neither is the other', async () => {
    const { database } = world.services;
    const rename = (from: string, to: string) =>
      database.transaction((manager) => manager.query(`ALTER TABLE ${from} RENAME TO ${to}`));
    await rename('audit_entry', 'audit_entry_away');
    const query = 'mutation { createSegment(input: { name: "Lost", filter: { everyone: true } }) { segment { id } } }';
    expect(await administrator.codes(query)).toEqual(['INTERNAL']);
    await rename('audit_entry_away', 'audit_entry');
    expect(await administrator.data('{ segments(search: "Lost") { totalCount } }')).toEqual({ segments: { totalCount: 0 } });
  });

  test('keeps one chain, however many write at once', async () => {
    const programs = await Promise.all(Array.from({ length: 4 }, () => world.program('segments:write', 'keys:write')));
    // Segments are saved one after the other anyway; what makes keys wait for each other is the log alone.
    const written = await Promise.allSettled(
      programs.flatMap((program, one) =>
        Array.from({ length: 5 }, (_, two) => [
          program.act('createSegment', { name: `At once ${one} ${two}`, filter: { everyone: true } }),
          program.act('createApiKey', { name: `At once ${one} ${two}`, scopes: ['segments:read'] }),
        ]).flat(),
      ),
    );
    expect(written.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect((await entries(', search: "at once"')).length).toBe(40);
    expect(await checkChains(world.services)).toEqual({ entries: expect.any(Number), faults: [] });
  });

  // What erasing a person would have to take out again must not get in: the log is only ever added to.
  test('holds no values of customers and no secrets', async () => {
    const secret = 'erasable.person@example.com';
    await administrator.data(
      `mutation { upsertCustomer(input: { sourceId: "${secret}", firstName: "Erasable", email: "${secret}", phone: "+431234567" }) { customer { id } } }`,
    );
    const { customer } = await administrator.data<{ customer: { id: string } }>(`{ customer(sourceId: "${secret}") { id } }`);
    const conditions = [
      { attribute: { key: 'email', operator: 'IS', value: secret } },
      { attribute: { key: 'firstName', operator: 'IS', value: 'Erasable' } },
      { attribute: { key: 'phone', operator: 'IS', value: '+431234567' } },
      // Somebody's address, wherever it was written.
      { attribute: { key: 'city', operator: 'IS', value: secret } },
    ];
    await administrator.act('createSegment', { name: 'One person', filter: { any: conditions } });
    await administrator.act('exportCustomer', { sourceId: secret });
    const { userErrors } = await administrator.act('eraseCustomer', { sourceId: secret });
    expect(userErrors).toEqual([]);
    await administrator.act('createApiKey', { name: 'Kept secret', scopes: ['all'] }, 'key');
    const rows = JSON.stringify(await world.services.database.reader.find(AuditEntry));
    for (const value of [secret, 'Erasable', '+431234567', 'correct horse']) expect(rows).not.toContain(value);
    expect(rows).not.toMatch(/mst_[0-9a-f]{20}/);
    const [, erased, exported] = await entries();
    expect([erased, exported]).toMatchObject([
      { action: 'eraseCustomer', subject: customer.id },
      { action: 'exportCustomer', subject: customer.id },
    ]);
  });

  test('is of one workspace', async () => {
    const { workspace } = await administrator.act<{ workspace: { id: string } }>(
      'createWorkspace',
      { name: `Beside ${kind}` },
      'workspace { id }',
    );
    const [made] = await entries();
    expect(made).toMatchObject({ action: 'createWorkspace', subject: workspace.id });
    await administrator.act('switchWorkspace', { id: workspace.id });
    expect(await entries()).toEqual([]);
    const { viewer } = await administrator.data<{ viewer: { workspaces: { id: string }[] } }>('{ viewer { workspaces { id } } }');
    await administrator.act('switchWorkspace', { id: viewer.workspaces[0]?.id });
  });

  // Has to fail with a `faultOf` that compares nothing, line by line.
  test('says where it was changed by hand', async () => {
    const { database } = world.services;
    const fault = async (): Promise<string | undefined> => (await checkChains(world.services)).faults[0];
    const run = (sql: string, values: unknown[] = []) => database.transaction((manager) => manager.query(sql, values));
    expect(await fault()).toBeUndefined();

    const [row] = await database.reader.find(AuditEntry, { where: { number: 3 } });
    await run('UPDATE audit_entry SET actor_name = ? WHERE id = ?', ['Somebody else', row?.id]);
    expect(await fault()).toContain('entry 3 was changed');
    await run('UPDATE audit_entry SET actor_name = ? WHERE id = ?', [row?.actorName, row?.id]);
    expect(await fault()).toBeUndefined();

    await run('UPDATE audit_entry SET number = 1000000 WHERE id = ?', [row?.id]);
    expect(await fault()).toContain('entry 3 is missing');
    await run('UPDATE audit_entry SET number = 3 WHERE id = ?', [row?.id]);

    const [last] = await database.reader.find(AuditEntry, {
      where: { workspaceId: row?.workspaceId ?? 0 },
      order: { number: 'DESC' },
      take: 1,
    });
    await run('UPDATE audit_entry SET workspace_id = 1000000 WHERE id = ?', [last?.id]);
    expect(await fault()).toContain(`entries after ${(last?.number ?? 0) - 1} are missing`);
    await run('UPDATE audit_entry SET workspace_id = ? WHERE id = ?', [last?.workspaceId, last?.id]);
    expect(await fault()).toBeUndefined();
  });

  /** The last entries of the log and what says where it ends, to be put back later. */
  const endOfLog = async (count: number): Promise<{ entries: AuditEntry[]; head: Setting }> => {
    const { reader } = world.services.database;
    const workspaceId = await world.workspaceId();
    const entries = await reader.find(AuditEntry, { where: { workspaceId }, order: { number: 'DESC' }, take: count });
    return { entries, head: await reader.findOneByOrFail(Setting, { name: headName(workspaceId) }) };
  };

  const faults = async (): Promise<readonly string[]> => (await checkChains(world.services)).faults;

  test('says where the log of another moment was put in', async () => {
    const { database } = world.services;
    const create = (name: string) => administrator.act('createSegment', { name, filter: { everyone: true } });
    const before = await endOfLog(1);
    await create('Once');
    await create('Once more');
    const once = await endOfLog(2);
    // As a backup of the moment before would have it; what happened then is not what had happened.
    await database.transaction(async (manager) => {
      await manager.delete(AuditEntry, { id: In(once.entries.map(({ id }) => id)) });
      await manager.save(Setting, before.head);
    });
    await create('Otherwise');
    await create('Otherwise, too');
    expect(await faults()).toEqual([]);
    const otherwise = await endOfLog(1);
    const [wasLast] = once.entries;
    await database.transaction(async (manager) => {
      await manager.delete(AuditEntry, { id: otherwise.entries[0]?.id ?? 0 });
      await manager.insert(AuditEntry, wasLast ?? {});
      await manager.save(Setting, once.head);
    });
    expect(await faults()).toEqual([expect.stringContaining(`entry ${wasLast?.number} does not follow the one before it`)]);
    await database.transaction(async (manager) => {
      await manager.delete(AuditEntry, { id: wasLast?.id ?? 0 });
      await manager.insert(AuditEntry, otherwise.entries[0] ?? {});
      await manager.save(Setting, otherwise.head);
    });
    expect(await faults()).toEqual([]);
  });

  test('says where it was mended by somebody without the key', async () => {
    const { database } = world.services;
    const workspaceId = await world.workspaceId();
    const {
      entries: [last],
      head,
    } = await endOfLog(1);
    if (last === undefined) throw new Error('the log is empty');
    const changed = { ...last, actorName: 'Somebody else' };
    // Everything of the program is known to whoever does this, but the secret.
    const hash = entryHash('', changed);
    await database.transaction(async (manager) => {
      await manager.update(AuditEntry, { id: last.id }, { actorName: changed.actorName, hash });
      await manager.save(Setting, { ...head, value: headText('', workspaceId, { number: last.number, hash }) });
    });
    expect(await faults()).toEqual([expect.stringContaining(`entry ${last.number} was changed`)]);
    await database.transaction(async (manager) => {
      await manager.update(AuditEntry, { id: last.id }, { actorName: last.actorName, hash: last.hash });
      await manager.save(Setting, head);
    });
    expect(await faults()).toEqual([]);
  });
});
