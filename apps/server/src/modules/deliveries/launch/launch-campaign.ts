import type { EntityManager } from 'typeorm';
import { marks } from '../../../database/marks';
import { Refusal } from '../../../errors';
import type { Services } from '../../../services';
import type { Workspace } from '../../access/workspace.entity';
import { Campaign } from '../../campaigns/campaign.entity';
import { CAMPAIGN_ENTERED_FROM } from '../../campaigns/campaign-status';
import { checkDraft, checkVersion, requireCampaign } from '../../campaigns/drafts/require-campaign';
import type { FrozenCampaign } from '../../campaigns/frozen-campaign';
import { readTarget } from '../review/campaign-audience';
import { reviewCampaign } from '../review/review-campaign';
import { reviewHash } from '../review/review-hash';
import { changeRows, insertRows, NOW } from '../sql';
import { audienceChanged, checkReviewed, definitionChanged } from './check-reviewed';
import { chunkIds } from './id-chunks';
import type { LaunchInput } from './launch-input';
import { checkKey, launchedBefore, requestHash } from './launched-before';

type LaunchServices = Pick<Services, 'config' | 'database' | 'engine' | 'clock'>;

/** Everything that the one transaction of a launch writes. */
interface Launch {
  readonly campaign: Campaign;
  readonly input: LaunchInput;
  readonly frozen: FrozenCampaign;
  readonly chunks: readonly Buffer[];
  readonly total: number;
}

interface Launcher {
  /** As `authorOf` names them; null for nobody in particular. */
  readonly launchedBy: string | null;
}

const NOBODY: Launcher = { launchedBy: null };

/** Where a workspace wants four eyes on what it sends. */
const checkOtherEyes = (workspace: Workspace, { editedBy }: Campaign, { launchedBy }: Launcher): void => {
  if (!workspace.fourEyes || launchedBy === null || launchedBy !== editedBy) return;
  throw new Refusal('NOT_READY', 'You edited this campaign last, so somebody else has to launch it.', ['input', 'id']);
};

const prepare = async (
  services: LaunchServices,
  workspace: Workspace,
  input: LaunchInput,
  launcher: Launcher,
): Promise<Launch> => {
  const campaign = await requireCampaign(services.database.reader, workspace.id, input.id);
  checkDraft(campaign);
  checkVersion(campaign, input.expectedVersion);
  checkOtherEyes(workspace, campaign, launcher);
  const now = services.clock();
  const { review, target } = await reviewCampaign({ services, workspace, now }, campaign);
  checkReviewed(review, input);
  // A campaign for nobody is stopped by its checks.
  if (target === undefined) throw definitionChanged();
  const { filter, segmentName, catalog } = target;
  const { chunks, total } = await chunkIds(services.engine.ids({ workspaceId: workspace.id, filter, catalog, now }));
  // A write between the two questions: the frozen ids are not the ones that were counted.
  if (total !== review.matched) throw audienceChanged(review, { ...review, matched: total });
  return { campaign, input, chunks, total, frozen: { filter, segmentName, now, review } };
};

const freeze = (manager: EntityManager, { id, workspaceId }: Campaign, chunks: readonly Buffer[]): Promise<void> =>
  insertRows(
    manager,
    'campaign_audience',
    ['workspace_id', 'campaign_id', 'chunk', 'ids', 'built'],
    chunks.map((ids, chunk) => [workspaceId, id, chunk, ids, 0]),
  );

/** Takes the draft if it still is the one that was reviewed, and freezes its audience. */
const commit = ({ database }: LaunchServices, workspace: Workspace, launch: Launch): Promise<Campaign> =>
  database.transaction(async (manager) => {
    const { campaign, input, frozen, chunks, total } = launch;
    const from = CAMPAIGN_ENTERED_FROM.BUILDING;
    const taken = await changeRows(
      manager,
      `UPDATE campaign SET status = 'BUILDING', version = version + 1, launched_at = ${NOW[database.kind]}, frozen = ?,
         expected_total = ?, idempotency_key = ?, request_hash = ?
       WHERE id = ? AND workspace_id = ? AND version = ? AND status IN (${marks(from)})`,
      [
        JSON.stringify(frozen),
        total,
        input.idempotencyKey,
        requestHash(input),
        campaign.id,
        workspace.id,
        input.expectedVersion,
        ...from,
      ],
    );
    const current = await manager.findOneByOrFail(Campaign, { id: campaign.id });
    if (taken === 0) {
      checkDraft(current);
      checkVersion(current, input.expectedVersion);
    }
    const target = await readTarget(manager, current, { workspace, now: frozen.now });
    if ('problem' in target || reviewHash(current, target.filter) !== frozen.review.hash) throw definitionChanged();
    await freeze(manager, campaign, chunks);
    return current;
  });

/**
 * Launches a draft to exactly the audience that was reviewed, or refuses. The same request again gives the same answer
 * and launches nothing.
 * @throws Refusal CONFLICT, AUDIENCE_CHANGED, NOT_READY, KEY_REUSED, NOT_FOUND
 */
export const launchCampaign = async (
  services: LaunchServices,
  workspace: Workspace,
  input: LaunchInput,
  launcher = NOBODY,
): Promise<Campaign> => {
  checkKey(input.idempotencyKey);
  const before = (): Promise<Campaign | undefined> => launchedBefore(services.database.reader, workspace.id, input);
  const known = await before();
  if (known !== undefined) return known;
  try {
    return await commit(services, workspace, await prepare(services, workspace, input, launcher));
  } catch (error) {
    // Whatever went wrong: if the same request was faster, or this one was committed after all, that is the answer.
    const launched = await before();
    if (launched !== undefined) return launched;
    throw error;
  }
};
