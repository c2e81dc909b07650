import { type CustomerFacts, evaluate, type Filter, parseFilter, type RecordTable, standardCatalog } from '@muster/filters';
import type { AudienceEngine } from '../../src/audience/engine';
import { chunks, groupBy } from '../../src/database/batches';
import { openTestDatabase, type TestDatabase } from '../harness/databases';
import { makeWorkspace } from '../harness/factories';
import { type Generated, saveCustomers } from '../oracle/customers';
import { openEngines } from '../oracle/engines';
import { calendarCases } from './calendar-cases';
import { clockCases } from './clock-cases';
import type { EdgeCase } from './edge-case';
import { numberCases } from './number-cases';
import { textCases } from './text-cases';

const cases: readonly EdgeCase[] = [...textCases, ...numberCases, ...clockCases, ...calendarCases];

const TABLES = [
  'orders',
  'event',
  'consent',
  'segment_member',
  'visit',
  'point_movement',
  'loyalty_account',
  'redemption',
  'offer',
  'gift_card',
  'stamp_card',
  'referral',
  'challenge',
  'message',
] as const satisfies readonly RecordTable[];

const generated = ({ columns = {}, records = {} }: EdgeCase): Generated =>
  ({
    columns: { ...columns, source_id: 'edge' },
    records: Object.fromEntries(TABLES.map((table) => [table, records[table] ?? []])),
  }) as unknown as Generated;

/** A case, its customer as stored, and its question as an engine takes it. */
interface Asked {
  readonly given: EdgeCase;
  readonly facts: CustomerFacts;
  readonly workspaceId: number;
  readonly filter: Filter;
}

const titled = (asked: readonly Asked[], answers: readonly boolean[]): readonly (readonly [string, boolean | undefined])[] =>
  asked.map(({ given: { why } }, index) => [why, answers[index]]);

const expected = (asked: readonly Asked[]): ReturnType<typeof titled> =>
  titled(
    asked,
    asked.map(({ given }) => given.expected),
  );

/** More subqueries in one statement take longer to plan than several statements. */
const CASES_AT_ONCE = 20;

const parsing = { currency: 'EUR', catalog: standardCatalog } as const;

/** Whether the one customer matches, by counting among everybody of the workspace those who are that one and match. */
const alone = ({ facts, filter }: Asked): Filter => ({
  all: [{ attribute: { key: 'sourceId', operator: 'IS', value: String(facts.columns?.source_id) } }, filter],
});

describe('every operator at its edges', () => {
  let home: TestDatabase;
  let engines: Map<string, AudienceEngine>;
  const asked: Asked[] = [];

  beforeAll(async () => {
    home = await openTestDatabase('mysql');
    engines = await openEngines(home.database, home.dataDir);
    for (const [timeZone, some] of groupBy(cases, (one) => one.timeZone)) {
      const { id: workspaceId } = await makeWorkspace(home.database, { timeZone });
      const facts = await saveCustomers(home.database, workspaceId, some.map(generated));
      for (const [index, given] of some.entries()) {
        const one = facts[index];
        if (one) asked.push({ given, facts: one, workspaceId, filter: parseFilter(given.tree, parsing) });
      }
    }
  });
  afterAll(async () => {
    for (const engine of engines.values()) await engine.close();
    await home.close();
  });

  test('there is a case for each operator', () => {
    expect(asked).toHaveLength(cases.length);
    expect(cases.length).toBeGreaterThan(300);
  });

  test('the oracle', () => {
    const answers = asked.map(({ given: { now, timeZone }, facts, filter }) =>
      evaluate(filter, facts, { ...parsing, now: Date.parse(now), timeZone }),
    );
    expect(titled(asked, answers)).toEqual(expected(asked));
  });

  test.each(['duckdb', 'database'])('the engine %s', async (name) => {
    const engine = engines.get(name);
    for (const some of groupBy(asked, ({ workspaceId, given }) => `${workspaceId} ${given.now}`).values()) {
      const [{ workspaceId = 0, given = undefined } = {}] = some;
      const question = {
        workspaceId,
        catalog: standardCatalog,
        filter: { everyone: true },
        now: Date.parse(given?.now ?? ''),
      } as const;
      const answers: boolean[] = [];
      for (const part of chunks(some, CASES_AT_ONCE)) {
        const counts = await engine?.countEach(question, part.map(alone));
        answers.push(...(counts ?? []).map((count) => count === 1));
      }
      expect(titled(some, answers)).toEqual(expected(some));
    }
  });
});
