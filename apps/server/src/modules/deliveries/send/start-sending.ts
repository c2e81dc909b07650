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
  const running = [housekeeping.run(), ...lanes.map((lane) => lane.run())];
  return {
    async close() {
      alarm.end();
      housekeeping.stop();
      await feed.stop();
      await Promise.all(running);
      await feed.giveBackAll();
    },
  };
};
