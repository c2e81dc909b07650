export const HINT_CODES = [
  'ALWAYS_TRUE',
  'NEVER_TRUE',
  'CONTRADICTORY',
  'REDUNDANT',
  'UNREACHABLE',
  'UNRELIABLE',
  'PAST_ONLY',
] as const;
export type HintCode = (typeof HINT_CODES)[number];

/** Something odd about one node of a filter. */
export interface Hint {
  /** As `nodes` has it; inside an activity it goes on: `all.1.activity.where.all.0`. */
  readonly path: string;
  readonly code: HintCode;
  /** For people. */
  readonly message: string;
}
