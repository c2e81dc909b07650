import type { Database } from '../../../database/database';
import type { Campaign } from '../../campaigns/campaign.entity';
import type { ReasonCount } from '../../campaigns/frozen-campaign';
import { DELIVERY_STATUSES, type DeliveryStatus, OPEN_STATUSES } from '../delivery-state';
import { reasonLabel } from '../reasons';
import { sendingRate } from './rate';

export interface StatusCount {
  readonly status: DeliveryStatus;
  readonly count: number;
}

/** How far a campaign is. */
export interface CampaignProgress {
  readonly matched: number;
  readonly buckets: readonly StatusCount[];
  /** Why people get no message. */
  readonly reasons: readonly ReasonCount[];
  /** Whether everybody who matched is in exactly one bucket. */
  readonly conserved: boolean;
  readonly sentPerSecond: number;
  readonly secondsLeft: number | null;
  /** What went wrong, by cause, and what to do about it. */
  readonly errors: readonly ReasonCount[];
}

interface Group {
  readonly status: DeliveryStatus;
  readonly reason: string | null;
  readonly count: number;
}

const NOT_SENT: readonly DeliveryStatus[] = ['SKIPPED', 'SUPPRESSED', 'ERASED', 'CANCELLED'];
const WENT_WRONG: readonly DeliveryStatus[] = ['RETRY_AT', 'REJECTED', 'UNKNOWN'];

const readGroups = async ({ reader }: Database, { workspaceId, id }: Campaign): Promise<Group[]> => {
  const rows = await reader.query<Group[]>(
    'SELECT status, reason, COUNT(*) AS count FROM delivery WHERE workspace_id = ? AND campaign_id = ? GROUP BY status, reason',
    [workspaceId, id],
  );
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
};

const sum = (groups: readonly { readonly count: number }[]): number => groups.reduce((total, { count }) => total + count, 0);

const bucketsOf = (groups: readonly Group[]): StatusCount[] =>
  DELIVERY_STATUSES.map((status) => ({ status, count: sum(groups.filter((group) => group.status === status)) })).filter(
    ({ count }) => count > 0,
  );

const reasonsOf = (groups: readonly Group[], statuses: readonly DeliveryStatus[]): ReasonCount[] => {
  const counts = new Map<string, number>();
  for (const { status, reason, count } of groups) {
    if (reason !== null && statuses.includes(status)) counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return [...counts]
    .map(([reason, count]) => ({ reason, label: reasonLabel(reason), count }))
    .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason));
};

/** While it is being built, some are not there yet; none may ever be there twice. */
const isConserved = ({ status }: Campaign, matched: number, counted: number): boolean =>
  status === 'BUILDING' ? counted <= matched : counted === matched;

const NONE: CampaignProgress = {
  matched: 0,
  buckets: [],
  reasons: [],
  conserved: true,
  sentPerSecond: 0,
  secondsLeft: null,
  errors: [],
};

/** Counts the deliveries of a campaign; nothing is estimated but the rate and the time that is left. */
export const campaignProgress = async (database: Database, campaign: Campaign): Promise<CampaignProgress> => {
  if (campaign.status === 'DRAFT') return NONE;
  const groups = await readGroups(database, campaign);
  const buckets = bucketsOf(groups);
  const matched = campaign.expectedTotal ?? 0;
  const open = sum(groups.filter(({ status }) => OPEN_STATUSES.some((each) => each === status)));
  const sentPerSecond = await sendingRate(database, campaign);
  return {
    matched,
    buckets,
    reasons: reasonsOf(groups, NOT_SENT),
    conserved: isConserved(campaign, matched, sum(groups)),
    sentPerSecond,
    secondsLeft: campaign.status === 'SENDING' && sentPerSecond > 0 ? Math.ceil(open / sentPerSecond) : null,
    errors: reasonsOf(groups, WENT_WRONG),
  };
};
