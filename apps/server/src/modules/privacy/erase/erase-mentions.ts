import { fold } from '@muster/filters';
import { In } from 'typeorm';
import type { Write } from '../../../database/database';
import { Referral } from '../../activity/referral.entity';
import { Campaign } from '../../campaigns/campaign.entity';
import { Segment } from '../../segments/segment.entity';
import type { Person } from '../person';
import { eraseSamples } from './erase-samples';
import { type Named, withoutPerson } from './without-person';

/** Who brought a person still brought somebody; who that was is gone. */
const eraseReferrals = async (write: Write, { sourceIds }: Person): Promise<void> => {
  const where = { workspaceId: write.workspaceId, referredSourceId: In([...sourceIds]) };
  const rows = await write.manager.find(Referral, { where, select: { id: true } });
  // One text for each, as they are counted apart.
  await write.update(
    Referral,
    rows.map(({ id }) => ({ id, referredSourceId: `erased-${id}` })),
  );
};

/** Saved filters that name the person by key or address match nobody afterwards, as they would anyway. */
const eraseInSegments = async ({ manager, workspaceId }: Write, named: Named): Promise<void> => {
  for (const { id, version, filter } of await manager.findBy(Segment, { workspaceId })) {
    const cleaned = withoutPerson(filter, named);
    if (cleaned !== undefined) await manager.update(Segment, { id }, { filter: cleaned, version: version + 1 });
  }
};

const eraseInCampaigns = async ({ manager, workspaceId }: Write, named: Named): Promise<void> => {
  const campaigns = await manager.find(Campaign, { where: { workspaceId }, select: { id: true, frozen: true } });
  for (const { id, frozen } of campaigns) {
    const cleaned = frozen === null ? undefined : withoutPerson(frozen, named);
    if (cleaned !== undefined) await manager.update(Campaign, { id }, { frozen: cleaned });
  }
};

/** Takes a person out of what others keep: referrals, saved filters, samples of custom fields. */
export const eraseMentions = async (write: Write, person: Person): Promise<void> => {
  const { customer, sourceIds } = person;
  const addresses = [customer.email, customer.phone].filter((address) => address !== null);
  const named: Named = new Set([...sourceIds, ...addresses].map(fold));
  await eraseReferrals(write, person);
  await eraseInSegments(write, named);
  await eraseInCampaigns(write, named);
  await eraseSamples(write, person);
};
