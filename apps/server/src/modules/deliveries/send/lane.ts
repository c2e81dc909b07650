import type { Services } from '../../../services';
import type { SmtpTarget } from '../../access/mail/smtp-target';
import { SmtpSession, SmtpUnavailable } from '../smtp/smtp-session';
import type { Alarm } from './alarm';
import { deliver } from './deliver';
import type { Feed } from './feed';
import type { SendingOptions } from './options';

interface LaneParts {
  readonly services: Services;
  readonly options: SendingOptions;
  readonly target: SmtpTarget;
  readonly feed: Feed;
  /** Rings when sending stops. */
  readonly alarm: Alarm;
}

/** Sends one message after the other over one connection, which it opens when it is needed and replaces when it is worn. */
export class Lane {
  #session: SmtpSession | undefined;
  #failures = 0;

  constructor(private readonly parts: LaneParts) {}

  /** Ends when the feed has been stopped, after the message under way. */
  async run(): Promise<void> {
    const { services, options, feed, alarm } = this.parts;
    for (let ready = await feed.take(); ready !== undefined; ready = await feed.take()) {
      const failuresBefore = this.#failures;
      try {
        await deliver(services, ready, options, () => this.#connect());
      } catch (error) {
        // The lease runs out and the sweeper takes the delivery back, as it does for a process that was killed.
        services.logger.error({ err: error, delivery: ready.claimed.id }, 'a delivery failed inside the server');
        await alarm.wait(options.idleMs);
      }
      if (this.#failures > failuresBefore) await this.#pause();
    }
    this.#session?.close();
  }

  /** While the mail server is away, others may have what this process holds; then it asks again, less and less often. */
  async #pause(): Promise<void> {
    const { options, alarm } = this.parts;
    const delays = options.reconnectDelaysMs;
    await alarm.wait(delays[Math.min(this.#failures, delays.length) - 1] ?? 0);
  }

  async #connect(): Promise<SmtpSession> {
    const { options, target, services } = this.parts;
    const worn = (this.#session?.sent ?? 0) >= options.messagesPerConnection;
    if (worn) this.#session?.close();
    if (!worn && this.#session?.usable) return this.#session;
    try {
      this.#session = await SmtpSession.open(target, { connectMs: options.connectMs, sendMs: options.sendMs });
      this.#failures = 0;
      return this.#session;
    } catch (error) {
      this.#session = undefined;
      this.#failures += 1;
      if (error instanceof SmtpUnavailable && this.#failures === 1) {
        services.logger.warn(
          { reason: error.message, host: target.host, port: target.port },
          'the mail server cannot be reached',
        );
      }
      throw error;
    }
  }
}
