import type { Channel } from '../../../audience/engine';

/** A delivery that this worker holds. `claim` is in the WHERE of every change it makes to it. */
export interface Claimed {
  readonly id: number;
  readonly claim: string;
  readonly workspaceId: number;
  readonly campaignId: number;
  readonly channel: Channel;
  readonly customerId: number;
  readonly address: string;
  /** What a suppression of the address is found by. */
  readonly addressKey: string;
  readonly unsubscribeToken: string;
  readonly attempts: number;
}
