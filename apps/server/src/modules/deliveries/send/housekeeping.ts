import type { Services } from '../../../services';
import type { Campaign } from '../../campaigns/campaign.entity';
import { buildCampaign } from '../build/build-campaign';
import { noteExperiences } from '../experience/note-experiences';
import type { Alarm } from './alarm';
import { activeCampaigns, finishCampaigns } from './finish';
import type { SendingOptions } from './options';
import { sweep } from './sweep';

interface Parts {
  readonly services: Services;
  readonly options: SendingOptions;
  readonly alarm: Alarm;
}

/** Campaigns that are being sent are looked at again this often, in case another process was killed while releasing one. */
const RELEASE_AGAIN_MS = 60_000;

/** Says when something is due that is done now and then; the first time it is. */
class Rhythm {
  #next = 0;

  constructor(private readonly everyMs: number) {}

  isDue(): boolean {
    const now = performance.now();
    if (now < this.#next) return false;
    this.#next = now + this.everyMs;
    return true;
  }
}

/** Everything around the messages: builds launched campaigns, takes back from holders that are gone, closes what is done. */
export class Housekeeping {
  #stopped = false;
  readonly #releases = new Rhythm(RELEASE_AGAIN_MS);
  readonly #sweeps: Rhythm;
  readonly #notes: Rhythm;

  constructor(private readonly parts: Parts) {
    this.#sweeps = new Rhythm(parts.options.sweepMs);
    this.#notes = new Rhythm(parts.options.noteMs);
  }

  async run(): Promise<void> {
    const { alarm, options, services } = this.parts;
    while (!this.#stopped) {
      try {
        await this.#round();
      } catch (error) {
        services.logger.error({ err: error }, 'looking after the campaigns failed');
      }
      if (!this.#stopped) await alarm.wait(options.idleMs);
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  async #round(): Promise<void> {
    const { services, alarm } = this.parts;
    const releases = this.#releases.isDue();
    for (const campaign of await activeCampaigns(services)) {
      if (campaign.status !== 'SENDING' || releases) await this.#build(campaign);
    }
    if (this.#sweeps.isDue() && (await sweep(services.database)) > 0) alarm.ring();
    await finishCampaigns(services);
    if (this.#notes.isDue()) await this.#note();
  }

  async #note(): Promise<void> {
    while (!this.#stopped && (await noteExperiences(this.parts.services)));
  }

  /** A campaign that cannot be built keeps no other waiting. */
  async #build(campaign: Campaign): Promise<void> {
    const { services, alarm } = this.parts;
    try {
      await buildCampaign(services, campaign, () => this.#stopped);
      if (campaign.status === 'BUILDING') alarm.ring();
    } catch (error) {
      services.logger.error({ err: error, campaign: campaign.id }, 'building a campaign failed, trying again');
    }
  }
}
