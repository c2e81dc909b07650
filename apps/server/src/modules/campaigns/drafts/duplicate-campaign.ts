import { foldedValues } from '../../../database/columns';
import type { Services } from '../../../services';
import type { Workspace } from '../../access/workspace.entity';
import { Campaign } from '../campaign.entity';
import { requireCampaign } from './require-campaign';

const NAME_LENGTH = 120;

/** Saves a draft with the content of another campaign, whatever became of that one. @throws Refusal when there is none. */
export const duplicateCampaign = (
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  workspace: Workspace,
  input: { readonly id: string; readonly editedBy?: string | null },
): Promise<Campaign> => {
  const now = clock();
  return database.transaction(async (manager) => {
    const { name, channel, senderName, senderAddress, subject, html, text, segmentId } = await requireCampaign(
      manager,
      workspace.id,
      input.id,
    );
    const copy = { name: `Copy of ${name}`.slice(0, NAME_LENGTH).trim() };
    const { id } = await manager.save(Campaign, {
      ...{ channel, senderName, senderAddress, subject, html, text, segmentId },
      ...copy,
      ...foldedValues(Campaign, copy),
      workspaceId: workspace.id,
      status: 'DRAFT',
      version: 1,
      editedBy: input.editedBy ?? null,
      createdAt: now,
      updatedAt: now,
    });
    return manager.findOneByOrFail(Campaign, { id });
  });
};
