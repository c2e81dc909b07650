import type { Services } from '../../../services';
import { Alarm } from './alarm';
import { Feed } from './feed';
import { Housekeeping } from './housekeeping';
import { Lane } from './lane';
import { type SendingOptions, sendingOptions } from './options';

export interface Sending {
  /** Finishes the messages under way, gives everything else back and stops. */
  close(): Promise<void>;
}

/**
 * Builds and sends launched campaigns in this process, going on where a process before it stopped. Any number of processes
 * may do so on one database.
 */
export const startSending = (services: Services, overrides: Partial<SendingOptions> = {}): Sending => {
  const options = sendingOptions(services, overrides);
  const { target } = options;
  const alarm = new Alarm();
  const housekeeping = new Housekeeping({ services, options, alarm });
  const feed = new Feed(services, options, alarm);
  const lanes =
    target === undefined ? [] : Array.from({ length: options.lanes }, () => new Lane({ services, options, target, feed, alarm }));
  // What cannot be given back is taken back by the sweeper of the next process.
  const report = (error: unknown): void => services.logger.error({ err: error }, 'claims could not be given back');
  const running = [housekeeping.run(), ...lanes.map((lane) => lane.run())];
  return {
    async close() {
      alarm.end();
      housekeeping.stop();
      await feed.stop().catch(report);
      await Promise.all(running);
      await feed.giveBackAll().catch(report);
    },
  };
};
