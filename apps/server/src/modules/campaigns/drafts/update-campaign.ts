import type { EntityManager } from 'typeorm';
import { foldedValues } from '../../../database/columns';
import type { Services } from '../../../services';
import type { Workspace } from '../../access/workspace.entity';
import { Campaign } from '../campaign.entity';
import { checkedSegment } from './draft-segment';
import { checkedTexts, type DraftInput } from './draft-values';
import { checkDraft, checkVersion, requireCampaign } from './require-campaign';

interface CampaignChanges extends DraftInput {
  readonly id: string;
  readonly expectedVersion: number;
}

const segmentAfter = (
  manager: EntityManager,
  campaign: Campaign,
  { segmentId }: DraftInput,
): Promise<number | null> | number | null => {
  if (segmentId === undefined) return campaign.segmentId;
  return segmentId === null ? null : checkedSegment(manager, campaign.workspaceId, segmentId);
};

/** Saves changes of a draft. @throws Refusal when it was launched or changed meanwhile, or a field cannot be saved. */
export const updateCampaign = (
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  workspace: Workspace,
  input: CampaignChanges,
): Promise<Campaign> =>
  database.transaction(async (manager) => {
    const campaign = await requireCampaign(manager, workspace.id, input.id);
    checkDraft(campaign);
    checkVersion(campaign, input.expectedVersion);
    const { id, version } = campaign;
    const texts = checkedTexts(campaign, input);
    const changes = {
      ...texts,
      ...foldedValues(Campaign, texts),
      segmentId: await segmentAfter(manager, campaign, input),
      version: version + 1,
      editedBy: input.editedBy ?? null,
      updatedAt: clock(),
    };
    // Two saves at once both read the same version; only one of them meets it here.
    const { affected } = await manager.update(Campaign, { id, version, status: 'DRAFT' }, changes);
    const saved = await manager.findOneByOrFail(Campaign, { id });
    if (affected === 1) return saved;
    checkDraft(saved);
    checkVersion(saved, input.expectedVersion);
    return saved;
  });
