import pino from 'pino';
import { createConfig } from '../../src/config';
import type { Database } from '../../src/database/database';
import { parseSmtpUrl, smtpTarget } from '../../src/modules/access/mail/smtp-target';
import { type DemoMail, startDemoMail } from '../../src/modules/deliveries/demo-mail/demo-mail';
import { InboxMessage } from '../../src/modules/deliveries/demo-mail/inbox-message.entity';
import { messageContent } from '../../src/modules/deliveries/demo-mail/message-content';
import { composeMessage } from '../../src/modules/deliveries/smtp/compose-message';
import { SmtpSession } from '../../src/modules/deliveries/smtp/smtp-session';
import { databases, openTestDatabase, type TestDatabase } from '../harness/databases';
import { targetOf } from './test-services';

const logger = pino({ level: 'silent' });
const timeouts = { connectMs: 5_000, sendMs: 5_000 };

const message = (subject: string) =>
  composeMessage({
    messageId: '<dlv_1@harbour.example>',
    listId: '<wsp_1.harbour.example>',
    from: { name: 'Harbour Coffee', address: 'hello@harbour.example' },
    to: { name: 'Žofie', address: 'z@example.com' },
    content: { subject, html: '<p>Zażółć</p>', text: 'Zażółć' },
    unsubscribeUrl: 'http://localhost:4000/u/abc',
    date: new Date(0),
  });

const deliver = async (port: number, subject: string) => {
  const session = await SmtpSession.open(targetOf({ port }), timeouts);
  const result = await session.send({
    from: 'hello@harbour.example',
    to: 'z@example.com',
    message: await message(subject),
    mayOffer: () => Promise.resolve(true),
  });
  session.close();
  return result;
};

let home: TestDatabase;
let mail: DemoMail | undefined;
afterEach(async () => {
  await mail?.close();
  mail = undefined;
  await home.close();
});

test.each(databases)('keeps what it acknowledges, on %s', async (kind) => {
  home = await openTestDatabase(kind);
  mail = await startDemoMail(home.database, { logger });
  const subject = `Zażółć gęślą jaźń, ${'a long subject that goes on '.repeat(6)}`.trim();
  expect(await deliver(mail.port, subject)).toEqual({ kind: 'ACCEPTED', response: '250 kept' });
  const [kept] = await home.database.reader.find(InboxMessage);
  expect(kept).toMatchObject({
    fromAddress: 'hello@harbour.example',
    toAddress: 'z@example.com',
    subject,
    messageId: '<dlv_1@harbour.example>',
  });
  expect(await messageContent(kept as InboxMessage)).toEqual({ html: '<p>Zażółć</p>', text: 'Zażółć' });
});

test('says "later" when it cannot keep a message', async () => {
  home = await openTestDatabase('sqlite');
  const broken: Database = { ...home.database, transaction: () => Promise.reject(new Error('disk full')) };
  mail = await startDemoMail(broken, { logger });
  expect(await deliver(mail.port, 'Hi')).toMatchObject({ kind: 'REFUSED', stage: 'MESSAGE', code: 451 });
  expect(await home.database.reader.count(InboxMessage)).toBe(0);
});

describe('where mail goes', () => {
  beforeEach(async () => {
    home = await openTestDatabase('sqlite');
  });
  const smtpUrl = 'smtps://me%40shop:s3cret@mail.example';

  test.each(['on', 'empty'])('in a demo (%s) to this process, whatever else is set', (DEMO) => {
    const config = { ...createConfig({ DEMO }), smtpUrl };
    expect(smtpTarget({ config, demoMail: { port: 2525 } })).toMatchObject({ host: '127.0.0.1', port: 2525, plain: true });
    expect(smtpTarget({ config, demoMail: undefined })).toBeUndefined();
  });

  test('otherwise to the server that is set, or nowhere', () => {
    expect(smtpTarget({ config: createConfig({ DEMO: 'off' }), demoMail: undefined })).toBeUndefined();
    expect(smtpTarget({ config: createConfig({ DEMO: 'off', SMTP_URL: smtpUrl }), demoMail: undefined })).toEqual({
      host: 'mail.example',
      port: 465,
      secure: true,
      plain: false,
      auth: { user: 'me@shop', pass: 's3cret' },
    });
    expect(parseSmtpUrl('smtp://mail.example')).toMatchObject({ port: 587, secure: false, auth: undefined });
  });
});
