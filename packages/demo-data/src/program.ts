/** The shop's loyalty program. */
export const PROGRAM = 'Harbour Club';

export interface Tier {
  readonly name: string;
  /** Points of a lifetime. */
  readonly from: number;
}

/** The lowest first. */
export const TIERS: readonly [Tier, ...Tier[]] = [
  { name: 'Bronze', from: 0 },
  { name: 'Silver', from: 100 },
  { name: 'Gold', from: 300 },
];
