import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../src/database/database';
import { openDatabase } from '../../src/database/open-database';
import { findKey } from '../../src/modules/access/requests/find-key';
import { findSession } from '../../src/modules/access/requests/find-session';
import { databases } from '../harness/databases';
import { World } from './world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

const REVOKE = 'UPDATE api_key SET revoked_at = ? WHERE revoked_at IS NULL';

describe.each(databases)('what is remembered of who asks, on %s', (kind) => {
  let world: World;
  let elsewhere: Database;
  beforeAll(async () => {
    world = await World.start(kind);
    elsewhere = await openDatabase(world.app.home);
  });
  afterAll(async () => {
    await elsewhere.close();
    await world.close();
  });

  /** Asks again and again until it is refused. Returns after how many milliseconds that was asked. */
  const untilRefused = async (isLetIn: () => Promise<boolean>): Promise<number> => {
    const begun = performance.now();
    for (let after = 0; after < 10_000; after = performance.now() - begun) {
      if (!(await isLetIn())) return after;
      await sleep(5);
    }
    throw new Error('It is let in for ever.');
  };

  // Has to fail with a `LIFE_MS` of more than a second.
  test('is over within a second when another process revokes the key, however often it asks', async () => {
    const { key = '' } = await world.program('segments:read');
    // A process that changes nothing itself: whatever it changed would make it look again.
    const services = { ...world.services, database: elsewhere };
    expect(await findKey(services, key)).toMatchObject({ kind: 'key' });
    await sleep(100);
    expect(await findKey(services, key)).toMatchObject({ kind: 'key' });
    await world.services.database.transaction((manager) => manager.query(REVOKE, [world.now]));
    expect(await untilRefused(async () => (await findKey(services, key)) !== undefined)).toBeLessThan(1_000);
  });

  // As above.
  test('is over within a second when another process removes the member, however often they ask', async () => {
    const { cookie = '', email } = await world.signedIn('MARKETER');
    const token = cookie.slice(cookie.indexOf('=') + 1);
    const services = { ...world.services, database: elsewhere };
    expect(await findSession(services, token)).toMatchObject({ kind: 'session', role: 'MARKETER' });
    const remove = 'DELETE FROM membership WHERE member_id = (SELECT id FROM member WHERE email = ?)';
    await world.services.database.transaction((manager) => manager.query(remove, [email]));
    expect(await untilRefused(async () => (await findSession(services, token)) !== undefined)).toBeLessThan(1_000);
  });

  // Has to fail when `ended` is read after the row: what was read before the change would be believed after it.
  test('is not what was read before a change of this process, even when the answer comes after it', async () => {
    const { key = '' } = await world.program('segments:read');
    const { database } = world.services;
    let answerNow: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      answerNow = resolve;
    });
    const query: Database['reader']['query'] = async (statement, parameters) => {
      const rows = await database.reader.query(statement, parameters);
      await held;
      return rows;
    };
    const reader = Object.assign(Object.create(database.reader), { query });
    const services = { ...world.services, database: { ...database, reader } };
    const early = findKey(services, key);
    // On MySQL the statement is on its way: it has to be there before what follows.
    await sleep(200);
    await database.transaction((manager) => manager.query(REVOKE, [world.now]));
    answerNow();
    expect(await early).toMatchObject({ kind: 'key' });
    expect(await findKey(services, key)).toBeUndefined();
  });
});
