import type { Channel } from '../../../audience/engine';
import { foldedValues } from '../../../database/columns';
import type { Services } from '../../../services';
import type { Workspace } from '../../access/workspace.entity';
import { Campaign } from '../campaign.entity';
import { checkedSegment } from './draft-segment';
import { checkedTexts, type DraftInput } from './draft-values';

interface NewCampaign extends DraftInput {
  readonly channel?: Channel | null | undefined;
}

/** Saves a new draft; the sender is the workspace's unless another is given. @throws Refusal when a field cannot be saved. */
export const createCampaign = (
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  workspace: Workspace,
  input: NewCampaign,
): Promise<Campaign> => {
  const { senderName, senderAddress } = workspace;
  const texts = checkedTexts({ name: '', senderName, senderAddress, subject: '', html: '', text: '' }, input);
  const now = clock();
  return database.transaction(async (manager) => {
    const segmentId = input.segmentId ? await checkedSegment(manager, workspace.id, input.segmentId) : null;
    const { id } = await manager.save(Campaign, {
      ...texts,
      ...foldedValues(Campaign, texts),
      workspaceId: workspace.id,
      channel: input.channel ?? 'EMAIL',
      status: 'DRAFT',
      version: 1,
      segmentId,
      editedBy: input.editedBy ?? null,
      createdAt: now,
      updatedAt: now,
    });
    return manager.findOneByOrFail(Campaign, { id });
  });
};
