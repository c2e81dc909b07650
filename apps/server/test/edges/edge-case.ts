import type { RecordFacts, RecordTable, Scalar } from '@muster/filters';

export type Stored = Scalar | readonly string[] | null;

/** One customer, one question about them, and the answer as it was worked out on paper. */
export interface EdgeCase {
  readonly why: string;
  readonly timeZone: string;
  /** ISO 8601, in UTC. */
  readonly now: string;
  readonly tree: object;
  readonly columns?: Readonly<Record<string, Stored>>;
  readonly records?: Partial<Readonly<Record<RecordTable, readonly Omit<RecordFacts, 'id'>[]>>>;
  readonly expected: boolean;
}

/** Where the calendar does not matter. */
export const SOMEWHERE = { timeZone: 'Europe/Vienna', now: '2026-11-22T09:30:00.000Z' } as const;

export const attribute = (key: string, operator: string, value?: unknown): object => ({
  attribute: { key, operator, ...(value !== undefined && { value }) },
});

export const units = (amount: number, unit: string): object => ({ amount, unit });
