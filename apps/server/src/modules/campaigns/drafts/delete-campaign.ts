import { Refusal } from '../../../errors';
import type { Services } from '../../../services';
import type { Workspace } from '../../access/workspace.entity';
import { Campaign } from '../campaign.entity';
import { checkVersion, requireCampaign } from './require-campaign';

interface Deletion {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Deletes a draft. What was launched stays: its report is the record of who got what. @throws Refusal */
export const deleteCampaign = (
  { database }: Pick<Services, 'database'>,
  workspace: Workspace,
  { id: publicId, expectedVersion }: Deletion,
): Promise<string> =>
  database.transaction(async (manager) => {
    const campaign = await requireCampaign(manager, workspace.id, publicId);
    if (typeof expectedVersion === 'number') checkVersion(campaign, expectedVersion);
    const { affected } = await manager.delete(Campaign, { id: campaign.id, status: 'DRAFT' });
    if (affected === 1) return publicId;
    throw new Refusal('CONFLICT', 'This campaign has been launched. It stays, because it is the record of who got what.', [
      'input',
      'id',
    ]);
  });
