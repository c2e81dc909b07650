import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What the sink says instead of "yes"; undefined is yes. */
export interface Answer {
  readonly code: number;
  readonly text: string;
}

export type Ending = 'FIN' | 'RST' | 'SILENCE';

/** Decides about each step. May take its time: the client waits for the promise. */
export interface Script {
  greet?(): Answer | undefined;
  sender?(address: string): Answer | undefined;
  recipient?(address: string): Answer | undefined | Promise<Answer | undefined>;
  data?(address: string): Answer | undefined;
  /** After the last byte. An ending counts as accepted: the sink has the message, and the client does not know. */
  message?(address: string): Answer | Ending | undefined | Promise<Answer | Ending | undefined>;
}

export interface Received {
  readonly to: string;
  readonly raw: string;
}

/** Internals of the server's connection that are needed to answer where it has no hook of its own. */
interface Wire {
  id: string;
  send(code: number, text: string): void;
  handler_DATA(command: unknown, callback: () => void): void;
  _socket: { end(): void; resetAndDestroy(): void };
}

const failure = ({ code, text }: Answer): Error => Object.assign(new Error(text), { responseCode: code });

/** A real SMTP server that does what the test says and keeps what it accepted. */
export class Sink {
  script: Script = {};
  readonly received: Received[] = [];
  readonly #server: SMTPServer;
  port = 0;

  constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      closeTimeout: 100,
      onConnect: (_session, done) => this.#answer(() => this.script.greet?.(), done),
      onMailFrom: ({ address }, _session, done) => this.#answer(() => this.script.sender?.(address), done),
      onRcptTo: ({ address }, session, done) => {
        const refusal = this.script.data?.(address);
        if (refusal !== undefined) this.#refuseData(session, refusal);
        this.#answer(() => this.script.recipient?.(address), done);
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => void this.#take(Buffer.concat(chunks).toString(), session, done));
      },
    });
    this.#server.on('error', () => undefined);
  }

  static async start(script: Script = {}): Promise<Sink> {
    const sink = new Sink();
    sink.script = script;
    await sink.listen(0);
    return sink;
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    this.port = (this.#server.server.address() as AddressInfo).port;
  }

  /** How many copies each address got. */
  copies(): Map<string, number> {
    const copies = new Map<string, number>();
    for (const { to } of this.received) copies.set(to, (copies.get(to) ?? 0) + 1);
    return copies;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(ask: () => Answer | undefined | Promise<Answer | undefined>, done: (error?: Error | null) => void): void {
    void Promise.resolve(ask()).then((answer) => done(answer === undefined ? null : failure(answer)));
  }

  #wire(session: SMTPServerSession): Wire | undefined {
    return ([...this.#server.connections] as unknown as Wire[]).find(({ id }) => id === session.id);
  }

  #refuseData(session: SMTPServerSession, { code, text }: Answer): void {
    const wire = this.#wire(session);
    if (wire === undefined) return;
    wire.handler_DATA = (_command, callback) => {
      Reflect.deleteProperty(wire, 'handler_DATA');
      wire.send(code, text);
      callback();
    };
  }

  async #take(raw: string, session: SMTPServerSession, done: (error?: Error | null, text?: string) => void): Promise<void> {
    const to = session.envelope.rcptTo[0]?.address ?? '';
    const answer = await this.script.message?.(to);
    if (typeof answer === 'object') return done(failure(answer));
    this.received.push({ to, raw });
    const socket = this.#wire(session)?._socket;
    if (answer === 'FIN') return socket?.end();
    if (answer === 'RST') return socket?.resetAndDestroy();
    if (answer === undefined) return done(null, 'accepted');
  }
}
