import type { ResolvedFilter } from '@muster/filters';

export type CheckLevel = 'OK' | 'WARNING' | 'BLOCKER';

export interface CampaignCheck {
  readonly level: CheckLevel;
  readonly message: string;
}

export interface ReasonCount {
  readonly reason: string;
  readonly label: string;
  readonly count: number;
}

/** What a person looks at before launching, and what stays on the campaign afterwards. */
export interface Review {
  /** One sentence of what a launch does. */
  readonly sentence: string;
  readonly audienceSentence: string;
  readonly matched: number;
  readonly excluded: readonly ReasonCount[];
  readonly recipients: number;
  /** Of the resolved filter, the design, the sender and the channel. */
  readonly hash: string;
  readonly checks: readonly CampaignCheck[];
}

/** The audience as it was launched; its relative dates are resolved against `now`. */
export interface FrozenCampaign {
  readonly filter: ResolvedFilter;
  readonly segmentName: string;
  readonly now: number;
  readonly review: Review;
}
