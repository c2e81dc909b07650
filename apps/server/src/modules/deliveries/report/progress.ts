import type { Campaign } from '../../campaigns/campaign.entity';
import type { ReasonCount } from '../../campaigns/frozen-campaign';
import { DELIVERY_STATUSES, type DeliveryStatus, OPEN_STATUSES } from '../delivery-state';
import { reasonLabel } from '../reasons';
import type { DeliveryGroup } from './delivery-groups';

export interface StatusCount {
  readonly status: DeliveryStatus;
  readonly count: number;
}

const NOT_SENT: readonly DeliveryStatus[] = ['SKIPPED', 'SUPPRESSED', 'ERASED', 'CANCELLED'];
const WENT_WRONG: readonly DeliveryStatus[] = ['RETRY_AT', 'REJECTED', 'UNKNOWN'];

const sum = (groups: readonly { readonly count: number }[]): number => groups.reduce((total, { count }) => total + count, 0);

const inStates = (groups: readonly DeliveryGroup[], statuses: readonly DeliveryStatus[]): DeliveryGroup[] =>
  groups.filter(({ status }) => statuses.includes(status));

const reasonsOf = (groups: readonly DeliveryGroup[]): ReasonCount[] => {
  const counts = new Map<string, number>();
  for (const { reason, count } of groups) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts]
    .map(([reason, count]) => ({ reason, label: reasonLabel(reason), count }))
    .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason));
};

/** How far a campaign is. Everything is counted; only the rate, and the time left that follows from it, are measured. */
export class CampaignProgress {
  #rate: Promise<number> | undefined;

  constructor(
    private readonly campaign: Campaign,
    private readonly groups: readonly DeliveryGroup[],
    private readonly measureRate: () => Promise<number>,
  ) {}

  get matched(): number {
    return this.campaign.expectedTotal ?? 0;
  }

  get buckets(): StatusCount[] {
    const all = DELIVERY_STATUSES.map((status) => ({ status, count: sum(inStates(this.groups, [status])) }));
    return all.filter(({ count }) => count > 0);
  }

  /** Why people get no message. */
  get reasons(): ReasonCount[] {
    return reasonsOf(inStates(this.groups, NOT_SENT));
  }

  /** What went wrong, by cause. */
  get errors(): ReasonCount[] {
    return reasonsOf(inStates(this.groups, WENT_WRONG));
  }

  /** Whether everybody who matched is in exactly one bucket. While it is being built some are in none yet. */
  get conserved(): boolean {
    const counted = sum(this.groups);
    const isWhole = this.campaign.status === 'DRAFT' || this.campaign.status === 'SENDING' || this.campaign.finishedAt !== null;
    return isWhole ? counted === this.matched : counted <= this.matched;
  }

  /** Over the last seconds; of a campaign that is over, on average. */
  get sentPerSecond(): Promise<number> {
    this.#rate ??= this.campaign.finishedAt === null ? this.measureRate() : Promise.resolve(this.#average());
    return this.#rate;
  }

  get secondsLeft(): Promise<number | null> {
    const open = sum(inStates(this.groups, OPEN_STATUSES));
    return this.sentPerSecond.then((rate) => (this.campaign.status === 'SENDING' && rate > 0 ? Math.ceil(open / rate) : null));
  }

  #average(): number {
    const { launchedAt, finishedAt } = this.campaign;
    const seconds = ((finishedAt ?? 0) - (launchedAt ?? 0)) / 1_000;
    return seconds > 0 ? sum(inStates(this.groups, ['SENT'])) / seconds : 0;
  }
}
