import { type ResolvedFilter, standardCatalog } from '@muster/filters';
import type { AudienceQuestion, ExclusionReason, Reach } from '../../../audience/engine';
import type { Services } from '../../../services';
import { sendingStatus } from '../../access/sending-status';
import type { Workspace } from '../../access/workspace.entity';
import type { Campaign } from '../../campaigns/campaign.entity';
import { MERGE_FIELDS } from '../../campaigns/design/merge-fields';
import { unguardedFields } from '../../campaigns/design/template';
import type { ReasonCount, Review } from '../../campaigns/frozen-campaign';
import { reasonLabel } from '../reasons';
import { type CampaignTarget, readTarget } from './campaign-audience';
import { campaignChecks, type MissingField } from './checks';
import { reviewHash } from './review-hash';
import { reviewSentence } from './review-sentence';

/** A review, and what it was made from. */
export interface Reviewed {
  readonly review: Review;
  /** Undefined when the campaign is for nobody. */
  readonly target: CampaignTarget | undefined;
}

export interface ReviewParts {
  readonly services: Pick<Services, 'config' | 'database' | 'engine'>;
  readonly workspace: Workspace;
  /** What relative dates are resolved against. */
  readonly now: number;
  /** Aborted when nobody waits for the review any more. */
  readonly signal?: AbortSignal | undefined;
}

const NOBODY: Reach = {
  matched: 0,
  reachable: 0,
  excluded: { NO_CONSENT: 0, NO_ADDRESS: 0, SUPPRESSED: 0, SAME_ADDRESS: 0 },
  recipients: 0,
};

const REASONS: readonly ExclusionReason[] = ['NO_CONSENT', 'NO_ADDRESS', 'SUPPRESSED', 'SAME_ADDRESS'];

const excludedOf = ({ excluded }: Reach): ReasonCount[] =>
  REASONS.filter((reason) => excluded[reason] > 0).map((reason) => ({
    reason,
    label: reasonLabel(reason),
    count: excluded[reason],
  }));

const isUnknown = (attribute: string): ResolvedFilter => ({ attribute: { key: attribute, operator: 'IS_UNKNOWN' } });

/** For how many of the audience a field that the design shows is empty. */
const findMissing = async (
  { services }: ReviewParts,
  question: AudienceQuestion,
  campaign: Campaign,
): Promise<MissingField[]> => {
  const shown = unguardedFields(`${campaign.subject}\n${campaign.html}\n${campaign.text}`);
  const fields = MERGE_FIELDS.flatMap(({ key, label, attribute }) =>
    attribute !== undefined && shown.includes(attribute) ? [{ key, label, attribute }] : [],
  );
  if (fields.length === 0) return [];
  const counts = await services.engine.countEach(
    question,
    fields.map(({ attribute }) => isUnknown(attribute)),
  );
  return fields.map(({ key, label }, index) => ({ key, label, count: counts[index] ?? 0 }));
};

/** Everything that is to be known before a launch, as it is now. */
export const reviewCampaign = async (parts: ReviewParts, campaign: Campaign): Promise<Reviewed> => {
  const { services, workspace, now, signal } = parts;
  const found = await readTarget(services.database.reader, campaign, { workspace, now });
  const target = 'problem' in found ? undefined : found;
  const asked = { workspaceId: workspace.id, now, signal };
  const question = target && { ...asked, filter: target.filter, catalog: target.catalog };
  const [reach, missing, base] = await Promise.all([
    question ? services.engine.reach(question, campaign.channel) : NOBODY,
    question ? findMissing(parts, question, campaign) : [],
    services.engine.count({ ...asked, filter: { everyone: true }, catalog: standardCatalog }),
  ]);
  const noTarget = 'problem' in found ? found.problem : undefined;
  const sending = sendingStatus(services.config);
  return {
    target,
    review: {
      sentence: reviewSentence(campaign, target?.segmentName, reach),
      audienceSentence: target?.sentence ?? '',
      matched: reach.matched,
      excluded: excludedOf(reach),
      recipients: reach.recipients,
      hash: reviewHash(campaign, target?.filter),
      checks: campaignChecks({ campaign, workspace, noTarget, reach, base, missing, sending }),
    },
  };
};
