import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { Workspace } from '../../access/workspace.entity';
import { Campaign } from '../../campaigns/campaign.entity';
import { type CompiledDesign, compileDesign } from '../../campaigns/design/compile-design';
import { listIdOf } from '../smtp/compose-message';

/** What all messages of a campaign have in common. A launched campaign does not change, so it is read and parsed once. */
export interface CampaignSource {
  readonly campaign: Campaign;
  readonly workspace: Workspace;
  readonly design: CompiledDesign;
  readonly listId: string;
}

const KEPT = 20;

/** A design that cannot be used fails its own messages, not those of other campaigns in the same batch. */
const compiled = (campaign: Campaign): CompiledDesign => {
  try {
    return compileDesign(campaign);
  } catch (error) {
    const render = (): never => {
      throw error;
    };
    return { ownUnsubscribeLink: false, render };
  }
};

/** Reads campaigns that messages are sent for, and remembers the last few. */
export class CampaignSources {
  readonly #known = new Map<number, CampaignSource>();

  constructor(private readonly reader: EntityManager) {}

  async read(campaignIds: readonly number[]): Promise<ReadonlyMap<number, CampaignSource>> {
    const missing = [...new Set(campaignIds)].filter((id) => !this.#known.has(id));
    const campaigns = missing.length === 0 ? [] : await this.reader.findBy(Campaign, { id: In(missing) });
    for (const campaign of campaigns) {
      const workspace = await this.reader.findOneByOrFail(Workspace, { id: campaign.workspaceId });
      const listId = listIdOf(workspace.id, campaign.senderAddress);
      this.#known.set(campaign.id, { campaign, workspace, design: compiled(campaign), listId });
    }
    const asked = new Map([...this.#known].filter(([id]) => campaignIds.includes(id)));
    for (const id of [...this.#known.keys()].slice(0, Math.max(0, this.#known.size - KEPT))) this.#known.delete(id);
    return asked;
  }
}
