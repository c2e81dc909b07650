import type { Services } from '../../../services';
import { type SmtpTarget, smtpTarget } from '../../access/mail/smtp-target';
import { publicUrl } from '../../access/public-url';

/** How sending works; everything has a value that fits most mail servers. */
export interface SendingOptions {
  /** Where mail goes. Undefined: nothing is claimed, and campaigns wait. */
  readonly target: SmtpTarget | undefined;
  readonly publicUrl: string;
  /** Connections at a time, and so messages on their way at a time. */
  readonly lanes: number;
  /** Deliveries claimed at once. */
  readonly batch: number;
  /** After it, deliveries that were claimed and not offered are somebody else's. */
  readonly claimLeaseMs: number;
  /** For one message, from its first command to the last answer. */
  readonly sendMs: number;
  readonly connectMs: number;
  /** After this many a connection is replaced: mail servers count. */
  readonly messagesPerConnection: number;
  /** Waits after the first, second … "later" of the mail server; after the last one the message is refused. */
  readonly retryDelaysMs: readonly number[];
  /** Waits after the first, second … failure to connect; the last one repeats. */
  readonly reconnectDelaysMs: readonly number[];
  /** How often to look for work when there was none. */
  readonly idleMs: number;
  /** How often to look for deliveries whose holder is gone. */
  readonly sweepMs: number;
  /** How often to write down what customers experienced. */
  readonly noteMs: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export const sendingOptions = (services: Services, overrides: Partial<SendingOptions>): SendingOptions => ({
  target: smtpTarget(services),
  publicUrl: publicUrl(services.config),
  lanes: 8,
  batch: 80,
  claimLeaseMs: 30 * SECOND,
  sendMs: MINUTE,
  connectMs: 15 * SECOND,
  messagesPerConnection: 500,
  retryDelaysMs: [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR],
  reconnectDelaysMs: [SECOND, 2 * SECOND, 5 * SECOND, 15 * SECOND, 30 * SECOND, MINUTE],
  idleMs: 500,
  sweepMs: 5 * SECOND,
  noteMs: SECOND,
  ...overrides,
});

/** Beyond the time of one message, for the commits around it. */
export const offerLeaseMs = ({ sendMs }: SendingOptions): number => sendMs + 15 * SECOND;
