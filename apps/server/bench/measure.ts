export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/** The value that so great a part of all is not above: 0.95 of them. */
export const percentile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
};

export const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

export interface Timed<T> {
  readonly result: T;
  readonly milliseconds: number;
}

export const timed = async <T>(task: () => Promise<T>): Promise<Timed<T>> => {
  const from = performance.now();
  const result = await task();
  return { result, milliseconds: performance.now() - from };
};

export interface Contender<T> {
  readonly name: string;
  readonly task: () => Promise<T>;
  readonly runs: number;
  /** Runs before each run of the task, and is not timed. */
  readonly prepare?: () => Promise<void>;
}

/**
 * Runs the contenders in turns, so that what disturbs the machine disturbs them all, after one round that only warms up.
 * Medians by name; every run has to give the same answer.
 */
export const compare = async <T>(contenders: readonly Contender<T>[]): Promise<ReadonlyMap<string, Timed<T>>> => {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  const answers = new Map<string, T>();
  for (const { name, task } of contenders) answers.set(name, await task());
  const rounds = Math.max(...contenders.map(({ runs }) => runs));
  for (let round = 0; round < rounds; round++) {
    for (const { name, task, runs, prepare } of contenders) {
      if (round >= runs) continue;
      await prepare?.();
      const { milliseconds } = await timed(task);
      times.get(name)?.push(milliseconds);
    }
  }
  const distinct = new Set([...answers.values()].map((answer) => JSON.stringify(answer)));
  if (distinct.size > 1) throw new Error(`The answers differ: ${JSON.stringify([...answers])}`);
  return new Map(
    contenders.flatMap(({ name }) => {
      const result = answers.get(name);
      return result === undefined ? [] : [[name, { result, milliseconds: median(times.get(name) ?? []) }]];
    }),
  );
};
