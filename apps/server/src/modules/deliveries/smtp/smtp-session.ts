import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpTarget } from '../../access/mail/smtp-target';
import { OfferedBody } from './offered-body';
import { type SendResult, sendResult } from './send-result';

/** There is no session with the mail server, for a reason that has nothing to do with any recipient. */
export class SmtpUnavailable extends Error {}

export interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly message: Buffer;
  /** Asked when the server is ready for the message; true lets it go. */
  readonly mayOffer: () => Promise<boolean>;
}

export interface SmtpTimeouts {
  readonly connectMs: number;
  /** For one message, from its first command to the last answer. */
  readonly sendMs: number;
}

const open = (connection: SMTPConnection): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.connect((error) => (error ? reject(error) : resolve()));
  });

const logIn = (connection: SMTPConnection, { auth }: SmtpTarget): Promise<void> =>
  new Promise((resolve, reject) => {
    if (auth === undefined) return resolve();
    return connection.login({ ...auth, credentials: auth }, (error) => (error ? reject(error) : resolve()));
  });

/** One connection to a mail server, over which messages go one after the other. */
export class SmtpSession {
  /** Messages sent or tried so far. */
  sent = 0;

  private constructor(
    private readonly connection: SMTPConnection,
    private readonly timeouts: SmtpTimeouts,
  ) {}

  /** @throws SmtpUnavailable */
  static async open(target: SmtpTarget, timeouts: SmtpTimeouts): Promise<SmtpSession> {
    const { host, port, secure, plain } = target;
    const connection = new SMTPConnection({
      host,
      port,
      secure,
      ignoreTLS: plain,
      connectionTimeout: timeouts.connectMs,
      greetingTimeout: timeouts.connectMs,
      socketTimeout: timeouts.sendMs,
    });
    try {
      await open(connection);
      await logIn(connection, target);
    } catch (error) {
      connection.on('error', () => undefined);
      connection.close();
      throw new SmtpUnavailable(error instanceof Error ? error.message : String(error), { cause: error });
    }
    // Also heard between messages, where a server that hangs up is nobody's failure.
    connection.on('error', () => undefined);
    return new SmtpSession(connection, timeouts);
  }

  /** False once the connection is over; the next message needs another session. */
  get usable(): boolean {
    return !this.connection.destroyed;
  }

  /** Never throws: whatever happens is one of the results. */
  async send({ from, to, message, mayOffer }: Envelope): Promise<SendResult> {
    this.sent += 1;
    const body = new OfferedBody(message, mayOffer);
    const result = await this.#transfer({ from, to }, body);
    await this.#prepareNext(result);
    return result;
  }

  close(): void {
    if (!this.usable) return;
    this.connection.quit();
  }

  #transfer(envelope: { from: string; to: string }, body: OfferedBody): Promise<SendResult> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.connection.close();
        resolve({ kind: 'LOST', offered: body.offered, response: 'The mail server did not answer in time' });
      }, this.timeouts.sendMs);
      this.connection.send(envelope, body, (error, info) => {
        clearTimeout(timer);
        resolve(error ? sendResult(error, body.offered) : { kind: 'ACCEPTED', response: info?.response ?? '' });
      });
    });
  }

  /** Brings the session back to where a message can start, or ends it. */
  async #prepareNext(result: SendResult): Promise<void> {
    const stopsInTheMiddle = result.kind === 'NOT_OFFERED' || result.kind === 'LOST';
    if (stopsInTheMiddle) this.connection.close();
    if (!this.usable || result.kind !== 'REFUSED' || result.stage === 'MESSAGE') return;
    await new Promise<void>((resolve) => {
      this.connection.once('end', resolve);
      this.connection.reset((error) => {
        if (error) this.connection.close();
        this.connection.removeListener('end', resolve);
        resolve();
      });
    });
  }
}
