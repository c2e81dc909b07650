import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../errors';
import { Campaign } from '../campaign.entity';
import { campaignRowId } from '../campaign.loader';

/** @throws Refusal when the workspace has no such campaign. */
export const requireCampaign = async (manager: EntityManager, workspaceId: number, publicId: string): Promise<Campaign> => {
  const id = campaignRowId(publicId);
  const campaign = id === undefined ? null : await manager.findOneBy(Campaign, { workspaceId, id });
  if (campaign === null) throw new Refusal('NOT_FOUND', 'There is no such campaign.', ['input', 'id']);
  return campaign;
};

/** @throws Refusal when it is no draft any more. */
export const checkDraft = ({ status }: Campaign): void => {
  if (status === 'DRAFT') return;
  throw new Refusal('CONFLICT', 'This campaign has been launched and cannot be changed. Duplicate it to go on from here.', [
    'input',
    'id',
  ]);
};

/** @throws Refusal when somebody else saved it meanwhile. */
export const checkVersion = ({ version }: Campaign, expected: number): void => {
  if (version === expected) return;
  const message = `This campaign was changed meanwhile: it is at version ${version}, and the change started from version ${expected}. Load it again first.`;
  throw new Refusal('CONFLICT', message, ['input', 'expectedVersion']);
};
