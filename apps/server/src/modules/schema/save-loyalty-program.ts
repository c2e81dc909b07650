import { fold } from '@muster/filters';
import { foldedValues } from '../../database/columns';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { checkedName, checkedTexts } from './draft';
import { LoyaltyProgram } from './loyalty-program.entity';
import type { SaveLoyaltyProgramInput } from './schema.input';

/** Describes a loyalty program and its tiers. @throws Refusal */
export const saveLoyaltyProgram = (
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  workspace: Workspace,
  input: SaveLoyaltyProgramInput,
): Promise<LoyaltyProgram> => {
  const name = checkedName(input.name, ['name']);
  const tiers = checkedTexts(input.tiers, ['tiers']);
  const workspaceId = workspace.id;
  return database.transaction(async (manager) => {
    const known = await manager.findOneBy(LoyaltyProgram, { workspaceId, nameFolded: fold(name) });
    const row = { ...(known ?? { workspaceId, createdAt: clock() }), name, tiers };
    return manager.save(LoyaltyProgram, { ...row, ...foldedValues(LoyaltyProgram, row) });
  });
};
