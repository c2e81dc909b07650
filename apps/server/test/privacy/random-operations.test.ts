import { rm } from 'node:fs/promises';
import path from 'node:path';
import { standardCatalog } from '@muster/filters';
import { openDuckdbEngine } from '../../src/audience/duckdb';
import type { AudienceEngine } from '../../src/audience/engine';
import { services } from '../deliveries/test-services';
import { Child } from '../harness/child/spawn';
import { type DatabaseKind, openTestDatabase } from '../harness/databases';
import { makeWorkspace, NOW } from '../harness/factories';
import { RandomLife } from './random-life';
import { Random } from './random-numbers';
import { expectReplicaToEqualRecord } from './replica-and-record';

/** The long form plays ten thousand. */
const WRITES = Number(process.env.SOAK_WRITES ?? 3_000);

jest.setTimeout(120_000 + WRITES * 60);

const SEED = Number(process.env.SOAK_SEED ?? 11);
/** MySQL waits for a disk and a network at every step; what is random is the same. */
const STEPS: Readonly<Record<DatabaseKind, number>> = { sqlite: WRITES, mysql: Math.ceil(WRITES / 5) };
const ROUNDS = 6;

test.each(['sqlite', 'mysql'] as const)(
  'after random writes, erasures and merges the replica is the record, row for row, on %s',
  async (kind) => {
    const home = await openTestDatabase(kind);
    const { database, dataDir } = home;
    const workspace = await makeWorkspace(database);
    const workspaceId = workspace.id;
    const random = new Random(SEED);
    const open = (): Promise<AudienceEngine> => openDuckdbEngine({ database, dataDir, memory: '256MB', threads: 1 });
    const ask = (engine: AudienceEngine): Promise<number> =>
      engine.count({ workspaceId, filter: { everyone: true }, now: NOW, catalog: standardCatalog });
    const life = new RandomLife(services(database, dataDir), workspace, random);

    const play = async (steps: number, between: () => Promise<unknown> = async () => undefined): Promise<void> => {
      for (let done = 0; done < steps; ) {
        done += await life.step();
        if (random.below(40) === 0) await between();
      }
    };

    /** A server that is started, asked now and then while things happen, and stopped. */
    const playServed = async (steps: number): Promise<void> => {
      const engine = await open();
      try {
        await play(steps, () => (random.below(5) === 0 ? engine.forget(workspaceId) : ask(engine)));
        await ask(engine);
      } finally {
        await engine.close();
      }
    };

    /** A process that follows what is written here, until it is killed in the middle of it. */
    const playKilled = async (steps: number): Promise<void> => {
      const env = { DATA_DIR: dataDir, ...(home.databaseUrl !== undefined && { DATABASE_URL: home.databaseUrl }) };
      const child = new Child(path.join(__dirname, 'child/syncer.ts'), { args: [String(workspaceId)], env });
      await child.says(random.below(2) === 0 ? /starting/ : /counted/);
      await play(steps);
      child.signal('SIGKILL');
      expect((await child.ended()).code).toBeNull();
      const engine = await open();
      await ask(engine);
      await engine.close();
    };

    try {
      const each = (STEPS[kind] ?? 0) / ROUNDS;
      for (let round = 0; round < ROUNDS; round += 1) {
        if (round % 3 === 2) await playKilled(each);
        else await playServed(each);
        expect(await expectReplicaToEqualRecord({ database, dataDir, workspaceId })).toBeGreaterThan(100);
        if (round % 4 === 1) await rm(path.join(dataDir, 'replicas', `${workspaceId}.duckdb`));
      }
      const { writes, erased, merged } = life.done;
      expect(writes + erased + merged).toBeGreaterThanOrEqual(STEPS[kind] ?? 0);
      expect(Math.min(erased, merged)).toBeGreaterThan((STEPS[kind] ?? 0) / 1_000);
    } finally {
      await home.close();
    }
  },
);
