import type { AudienceEngine } from '../../src/audience/engine';
import { insertApiKey } from '../../src/modules/access/keys/create-api-key';
import { type GraphqlServer, serveShop } from '../graphql-server';
import { median, timed } from '../measure';
import { milliseconds, printTable } from '../print/table';
import type { Verdict } from '../print/verdicts';
import type { Place, Shop } from '../record/bench-record';

/** Of a count query's time. */
const SHARE = 0.05;
const ON_ANY_REQUEST_MS = 1;
const WARM_UP = 20;

const COUNT = 'query($filter: FilterInput!) { audience(filter: $filter) { count } }';
const FILTER = {
  all: [
    { attribute: { key: 'emailConsent', operator: 'IS', value: 'OPTED_IN' } },
    { activity: { kind: 'order', within: { operator: 'IN_THE_LAST', value: { amount: 90, unit: 'DAY' } } } },
  ],
};
const TRIVIAL = '{ viewer { demo } }';

interface Pair {
  readonly without: number;
  readonly checked: number;
}

interface Asking {
  without(): Promise<unknown>;
  checked(): Promise<unknown>;
  /** Before each request, and not measured. */
  before?(): Promise<unknown>;
}

/** In turns, so that whatever else the machine does meets both alike. */
const inTurns = async (runs: number, { without, checked, before = async () => undefined }: Asking): Promise<Pair> => {
  const times: { without: number[]; checked: number[] } = { without: [], checked: [] };
  for (let run = -WARM_UP; run < runs; run += 1) {
    await before();
    const first = await timed(without);
    await before();
    const second = await timed(checked);
    if (run < 0) continue;
    times.without.push(first.milliseconds);
    times.checked.push(second.milliseconds);
  }
  return { without: median(times.without), checked: median(times.checked) };
};

interface Parts {
  readonly record: Pick<Place, 'database' | 'dataDir'>;
  readonly engine: AudienceEngine;
}

const newKey = async ({ record }: Parts, { workspace }: Shop): Promise<string> => {
  const given = { name: 'Access', scopes: ['all'] as const, createdBy: null, createdAt: Date.now(), expiresAt: null };
  const { text } = await record.database.transaction((manager) => insertApiKey(manager, { workspaceId: workspace.id, ...given }));
  return text;
};

/** What it costs to find out who asks and what they may, against a server that is told. */
export const measureAccess = async (
  parts: Parts,
  shop: Shop,
  { plain, runs }: { plain: GraphqlServer; runs: number },
): Promise<Verdict[]> => {
  const guarded = await serveShop(parts, shop, { key: await newKey(parts, shop) });
  try {
    const rounds = Math.max(runs * 20, 200);
    const count = await inTurns(Math.max(runs * 4, 40), {
      without: () => plain.ask(COUNT, { filter: FILTER }),
      checked: () => guarded.ask(COUNT, { filter: FILTER }),
      before: () => plain.forgetQuestions(),
    });
    const askTrivial = { without: () => plain.ask(TRIVIAL), checked: () => guarded.ask(TRIVIAL) };
    const trivial = await inTurns(rounds, askTrivial);
    // Whatever this process writes makes it look again who has a key.
    const before = () => parts.record.database.transaction(async () => undefined);
    const afresh = await inTurns(rounds, { ...askTrivial, before });
    const row = (name: string, { without, checked }: Pair): string[] => [
      name,
      milliseconds(without),
      milliseconds(checked),
      `${(checked - without).toFixed(2)} ms`,
    ];
    printTable(
      'What the checks of access cost',
      ['request', 'without', 'with', 'more'],
      [row('a count', count), row('a trivial request', trivial), row('a trivial request after a write', afresh)],
    );
    const more = trivial.checked - trivial.without;
    const share = (count.checked - count.without) / count.without;
    return [
      {
        what: 'checks of access, of a count',
        measured: `${(share * 100).toFixed(1)} %`,
        target: `at most ${SHARE * 100} %`,
        isKept: share <= SHARE,
      },
      {
        what: 'checks of access, of a trivial request',
        measured: `${more.toFixed(2)} ms`,
        target: `at most ${ON_ANY_REQUEST_MS} ms`,
        isKept: more <= ON_ANY_REQUEST_MS,
      },
    ];
  } finally {
    await guarded.close();
  }
};
