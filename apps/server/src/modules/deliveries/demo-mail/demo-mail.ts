import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import type { Logger } from 'pino';
import { decodeWords } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Database } from '../../../database/database';
import { commitsOf } from '../send/shared-commits';
import { insertRows } from '../sql';

/** The mail server of a demo. It accepts everything and passes nothing on. */
export interface DemoMail {
  readonly port: number;
  close(): Promise<void>;
}

/** Larger messages are refused, as by real servers; a design is far below it. */
const LARGEST_MESSAGE = 10 * 1024 * 1024;
const SUBJECT_LENGTH = 500;
const ADDRESS_LENGTH = 254;
const MESSAGE_ID_LENGTH = 190;

const COLUMNS = ['received_at', 'from_address', 'to_address', 'subject', 'raw', 'message_id'] as const;

/** By events, because iterating a stream costs as much as everything else that is done for a message here. */
const readAll = (stream: Readable): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.once('end', () => resolve(Buffer.concat(chunks)));
    stream.once('error', reject);
  });

/** The sender went away in the middle of a message, as one does that is stopped: it was promised nothing. */
const isCutOff = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ECONNECTION';

/** A header's value with its folded lines put together. */
const header = (raw: string, name: string): string => {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
  const [, value = ''] = new RegExp(`^${name}:[ \\t]*(.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(head) ?? [];
  return value.replace(/\r\n[ \t]+/g, ' ').trim();
};

/** The parts are parsed when somebody looks: parsing takes longer than receiving, and most messages nobody opens. */
const keep = async (database: Database, session: SMTPServerSession, raw: string): Promise<void> => {
  const { mailFrom, rcptTo } = session.envelope;
  const from = mailFrom === false ? '' : mailFrom.address;
  const receivedAt = await database.now();
  const rows = rcptTo.map(({ address }) => [
    receivedAt,
    from.slice(0, ADDRESS_LENGTH),
    address.slice(0, ADDRESS_LENGTH),
    decodeWords(header(raw, 'Subject')).slice(0, SUBJECT_LENGTH),
    raw,
    header(raw, 'Message-ID').slice(0, MESSAGE_ID_LENGTH),
  ]);
  await commitsOf(database).commit((manager) => insertRows(manager, 'inbox_message', COLUMNS, rows));
};

/** Starts the demo's mail server on 127.0.0.1. A message is acknowledged when it is committed and not before. */
export const startDemoMail = async (
  database: Database,
  { logger, port = 0 }: { readonly logger: Pick<Logger, 'error'>; readonly port?: number },
): Promise<DemoMail> => {
  const server = new SMTPServer({
    banner: 'Muster demo mail',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_MESSAGE,
    logger: false,
    onData(stream, session, done) {
      readAll(stream)
        .then((raw) => keep(database, session, raw.toString()))
        .then(
          () => done(null, 'kept'),
          (error: unknown) => {
            if (!isCutOff(error)) logger.error({ err: error }, 'the demo mail server could not keep a message');
            done(Object.assign(new Error('cannot keep it now'), { responseCode: 451 }));
          },
        );
    },
  });
  server.on('error', (error) => logger.error({ err: error }, 'the demo mail server had a problem'));
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.server.removeListener('error', reject);
      resolve();
    });
  });
  const address: AddressInfo | string | null = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The demo mail server has no port.');
  return { port: address.port, close: () => new Promise((resolve) => server.close(resolve)) };
};
