import { outcomeOf } from '../../src/modules/deliveries/smtp/outcome';
import type { SendResult } from '../../src/modules/deliveries/smtp/send-result';
import { SmtpSession, SmtpUnavailable } from '../../src/modules/deliveries/smtp/smtp-session';
import { type Answer, type Script, Sink } from './sink';

const timeouts = { connectMs: 1_000, sendMs: 500 };
const message = Buffer.from('Subject: Hi\r\n\r\n.leading dot\r\nbye\r\n');
const TO = 'ada@example.com';

let sink: Sink;
let session: SmtpSession | undefined;

const target = () => ({ host: '127.0.0.1', port: sink.port, secure: false, plain: true, auth: undefined });
const open = async (script: Script): Promise<SmtpSession> => {
  sink.script = script;
  session = await SmtpSession.open(target(), timeouts);
  return session;
};
const send = (over: SmtpSession, to = TO, mayOffer = () => Promise.resolve(true)): Promise<SendResult> =>
  over.send({ from: 'shop@example.com', to, message, mayOffer });

beforeEach(async () => {
  sink = await Sink.start();
});
afterEach(async () => {
  session?.close();
  session = undefined;
  await sink.close();
});

test('many messages go over one connection', async () => {
  const over = await open({});
  for (const to of ['a@x.example', 'b@x.example', 'c@x.example']) {
    expect(await send(over, to)).toEqual({ kind: 'ACCEPTED', response: '250 accepted' });
  }
  expect(sink.received.map(({ to }) => to)).toEqual(['a@x.example', 'b@x.example', 'c@x.example']);
  expect(sink.received[0]?.raw).toBe(message.toString());
});

const answers: Answer[] = [421, 450, 451, 452, 550, 552, 554].map((code) => ({ code, text: `said ${code}` }));

describe.each(['sender', 'recipient', 'data', 'message'] as const)('refused at %s', (stage) => {
  test.each(answers)('with $code, it is definite and the next message still goes', async (answer) => {
    let once = true;
    const refuse = (): Answer | undefined => {
      const said = once ? answer : undefined;
      once = false;
      return said;
    };
    const over = await open({ [stage]: refuse });
    const offers: string[] = [];
    const result = await send(over, TO, async () => offers.push('asked') > 0);
    expect(result).toMatchObject({ kind: 'REFUSED', code: answer.code, response: `${answer.code} ${answer.text}` });
    expect(offers).toEqual(stage === 'message' ? ['asked'] : []);
    expect(sink.received).toEqual([]);
    const again = over.usable ? over : await open(sink.script);
    expect(over.usable).toBe(answer.code !== 421);
    expect(await send(again)).toMatchObject({ kind: 'ACCEPTED' });
    again.close();
  });
});

describe('refused at the greeting', () => {
  test.each([421, 554])('with %i there is no session', async (code) => {
    sink.script = { greet: () => ({ code, text: 'go away' }) };
    await expect(SmtpSession.open(target(), timeouts)).rejects.toThrow(SmtpUnavailable);
  });
});

test('nobody listening is no session', async () => {
  const gone = { ...target(), port: 1 };
  await expect(SmtpSession.open(gone, timeouts)).rejects.toThrow(SmtpUnavailable);
});

describe('lost after the message', () => {
  test.each(['FIN', 'RST', 'SILENCE'] as const)('by %s, nobody can know', async (ending) => {
    const over = await open({ message: () => ending });
    expect(await send(over)).toMatchObject({ kind: 'LOST', offered: true });
    expect(over.usable).toBe(false);
    expect(sink.received).toHaveLength(1);
  });
});

test('lost before the message, nothing was offered', async () => {
  const over = await open({ recipient: () => new Promise(() => undefined) });
  expect(await send(over)).toMatchObject({ kind: 'LOST', offered: false });
});

describe('the last check', () => {
  test('that says no lets nothing out', async () => {
    const over = await open({});
    expect(await send(over, TO, () => Promise.resolve(false))).toEqual({ kind: 'NOT_OFFERED', failure: undefined });
    expect(over.usable).toBe(false);
    expect(sink.received).toEqual([]);
  });

  test('that fails lets nothing out', async () => {
    const over = await open({});
    const failure = new Error('database away');
    expect(await send(over, TO, () => Promise.reject(failure))).toEqual({ kind: 'NOT_OFFERED', failure });
    expect(sink.received).toEqual([]);
  });

  test('that comes after the time is up lets nothing out', async () => {
    const over = await open({});
    let answer: (may: boolean) => void = () => undefined;
    const result = await send(over, TO, () => new Promise((resolve) => (answer = resolve)));
    expect(result).toMatchObject({ kind: 'LOST', offered: false });
    answer(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sink.received).toEqual([]);
  });
});

test.each(['a\r\nRCPT TO:<b@x.example>', '<>', ''])('%j is no address', async (to) => {
  const over = await open({});
  expect(await send(over, to)).toMatchObject({ kind: 'BAD_ADDRESS' });
  expect(await send(over)).toMatchObject({ kind: 'ACCEPTED' });
});

describe('what a result means', () => {
  const policy = { delaysMs: [10, 20] };
  const refused = (
    stage: 'SENDER' | 'RECIPIENT' | 'DATA' | 'MESSAGE' | 'CONNECTION',
    code: number,
    text: string,
  ): SendResult => ({
    kind: 'REFUSED',
    stage,
    code,
    response: `${code} ${text}`,
  });

  test.each([
    [refused('RECIPIENT', 550, 'no such user'), 'REJECTED', 'MAILBOX_UNKNOWN', true],
    [refused('RECIPIENT', 550, '5.1.1 no such user'), 'REJECTED', 'MAILBOX_UNKNOWN', true],
    [refused('MESSAGE', 550, '5.1.1 no such user'), 'REJECTED', 'MAILBOX_UNKNOWN', true],
    [refused('RECIPIENT', 550, '5.7.1 blocked'), 'REJECTED', 'POLICY', false],
    [refused('RECIPIENT', 552, 'full'), 'REJECTED', 'MAILBOX_FULL', false],
    [refused('RECIPIENT', 452, 'full'), 'RETRY_AT', 'MAILBOX_FULL', false],
    [refused('RECIPIENT', 450, 'greylisted'), 'RETRY_AT', 'TRY_LATER', false],
    [refused('MESSAGE', 451, 'busy'), 'RETRY_AT', 'TRY_LATER', false],
    [refused('MESSAGE', 550, 'spam'), 'REJECTED', 'POLICY', false],
    [refused('MESSAGE', 554, 'spam'), 'REJECTED', 'POLICY', false],
    [refused('SENDER', 550, 'who?'), 'REJECTED', 'SENDER_REFUSED', false],
    [refused('CONNECTION', 554, 'odd'), 'RETRY_AT', 'TRY_LATER', false],
  ] as const)('%j', (result, status, reason, suppresses) => {
    expect(outcomeOf(result, 1, policy)).toMatchObject({ status, reason, suppresses });
  });

  test('waits grow, and end', () => {
    const busy = refused('RECIPIENT', 450, 'busy');
    expect([1, 2, 3].map((tried) => outcomeOf(busy, tried, policy))).toMatchObject([
      { status: 'RETRY_AT', retryInMs: 10, attempts: 1 },
      { status: 'RETRY_AT', retryInMs: 20, attempts: 2 },
      { status: 'REJECTED', reason: 'TOO_MANY_ATTEMPTS', attempts: 3 },
    ]);
  });
});
