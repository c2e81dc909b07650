import {
  compileFilter,
  describe as describeFilter,
  evaluate,
  explain,
  type Filter,
  FilterError,
  lint,
  nodes,
  parseFilter,
  resolveSegments,
} from '@muster/filters';
import fc from 'fast-check';
import { workspaceCatalog } from '../oracle/workspace-schema';
import { maybeBroken } from './broken';

const RUNS = Number(process.env.SOAK_FUZZ ?? 3_000);
const SEED = Number(process.env.SOAK_SEED ?? 20_261_122);

const context = {
  now: Date.parse('2026-11-22T09:00:00.000Z'),
  timeZone: 'Europe/Vienna',
  currency: 'EUR',
  catalog: workspaceCatalog,
} as const;

/** The filter, or the error that names a node. Anything else that is thrown fails the test. */
const parsed = (input: unknown): Filter | FilterError => {
  try {
    return parseFilter(input, context);
  } catch (error) {
    if (error instanceof FilterError) return error;
    throw error;
  }
};

/** Whether a path leads to a place of the input: every step but the last is there, and the last belongs to what is. */
const leadsSomewhere = (input: unknown, path: readonly (string | number)[]): boolean => {
  let here = input;
  for (const [index, step] of path.entries()) {
    if (typeof here !== 'object' || here === null) return false;
    const next: unknown = Object.getOwnPropertyDescriptor(here, step)?.value;
    if (next === undefined) return index === path.length - 1;
    here = next;
  }
  return true;
};

/** A refusal says something to people, and says where. */
const checkRefusal = (input: unknown, { message, path }: FilterError): void => {
  expect(message).toMatch(/\S/);
  if (!leadsSomewhere(input, path)) throw new Error(`${path.join('.')} leads nowhere: ${message}`);
};

/** Whatever was accepted can be asked, explained, looked through, read aloud, and sent again. */
const checkAccepted = (filter: Filter): void => {
  expect(parseFilter(JSON.parse(JSON.stringify(filter)), context)).toEqual(JSON.parse(JSON.stringify(filter)));
  expect(nodes(filter)[0]?.filter).toBe(filter);
  const asked = resolveSegments(filter, () => ({ members: 7 }));
  expect(explain(asked, { id: 1 }, context)[0]?.holds).toBe(evaluate(asked, { id: 1 }, context));
  for (const { path } of lint(filter, context)) expect(leadsSomewhere(filter, path === '' ? [] : path.split('.'))).toBe(true);
  for (const dialect of ['duckdb', 'mysql'] as const) {
    const { text, params } = compileFilter(asked, { ...context, dialect, workspaceId: 1 });
    expect(text.split('?').length - 1).toBe(params.length);
    expect(params.every((value) => typeof value !== 'number' || Number.isFinite(value))).toBe(true);
  }
  expect(describeFilter(filter, context)).toMatch(/^(Customers |All customers)/);
};

test(
  'no tree, right or wrong, is more than answered or refused at a node',
  () => {
    let accepted = 0;
    const property = fc.property(maybeBroken(workspaceCatalog), (input) => {
      const result = parsed(input);
      if (result instanceof FilterError) return checkRefusal(input, result);
      accepted += 1;
      checkAccepted(result);
    });
    fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
    // The generator is worth nothing when it only makes what is refused.
    expect(accepted).toBeGreaterThan(RUNS / 20);
    expect(Object.prototype).not.toHaveProperty('polluted');
  },
  120_000 + RUNS * 100,
);

test('what is no JSON at all is refused as well', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withBigInt: true }), (input) => {
      const result = parsed(input);
      if (result instanceof FilterError) checkRefusal(input, result);
    }),
    { numRuns: Math.min(Math.ceil(RUNS / 3), 5_000), seed: SEED, endOnFailure: true },
  );
});

test('a tree that is far too deep or too wide is refused quickly', () => {
  let deep: unknown = { everyone: true };
  for (let level = 0; level < 100_000; level += 1) deep = { not: deep };
  expect(parsed(deep)).toMatchObject({ path: Array.from({ length: 8 }, () => 'not') });
  expect(parsed({ any: Array.from({ length: 1_000_000 }, () => ({ everyone: true })) })).toMatchObject({ path: ['any', 199] });
  expect(
    parsed({ attribute: { key: 'city', operator: 'IN', value: Array.from({ length: 1_000_000 }, () => 'x') } }),
  ).toMatchObject({
    path: ['attribute', 'value'],
  });
});
