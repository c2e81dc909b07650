import type { DeliveryReason } from '../reasons';
import type { Settlement } from '../send/settle';
import type { SendResult, SmtpStage } from './send-result';

type Refused = Extract<SendResult, { kind: 'REFUSED' }>;

/** What a result means for the delivery. */
export interface Outcome extends Settlement {
  /** The mailbox is gone for good: nothing is sent to this address again. */
  readonly suppresses: boolean;
}

export interface RetryPolicy {
  /** How long to wait after the first, second … "later"; after the last one it is refused. */
  readonly delaysMs: readonly number[];
}

const MAILBOX_CODES: readonly number[] = [550, 551, 553];

/** `550 5.1.1 No such user` → `5.1.1` (RFC 3463). */
const enhancedCode = (response: string): string | undefined => /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];

const isMailboxGone = ({ stage, code, response }: Refused): boolean => {
  const detail = enhancedCode(response);
  if (detail !== undefined) return /^5\.1\.(1|2|3|6|10)$/.test(detail) || detail === '5.2.1';
  // Without a detail, 550 to the recipient's address means that there is none; after the message it means its content.
  return stage === 'RECIPIENT' && MAILBOX_CODES.includes(code);
};

const BY_STAGE: Readonly<Record<SmtpStage, DeliveryReason>> = {
  CONNECTION: 'REFUSED',
  SENDER: 'SENDER_REFUSED',
  RECIPIENT: 'REFUSED',
  DATA: 'POLICY',
  MESSAGE: 'POLICY',
};

const refusalReason = (refused: Refused): DeliveryReason => {
  const detail = enhancedCode(refused.response);
  if (isMailboxGone(refused)) return 'MAILBOX_UNKNOWN';
  if (refused.code === 552 || refused.code === 452 || /^[45]\.2\.2$/.test(detail ?? '')) return 'MAILBOX_FULL';
  if (refused.code === 554 || detail?.startsWith('5.7.')) return refused.stage === 'SENDER' ? 'SENDER_REFUSED' : 'POLICY';
  return BY_STAGE[refused.stage];
};

const later = (policy: RetryPolicy, attempts: number, parts: { reason: DeliveryReason; response: string }): Outcome => {
  const retryInMs = policy.delaysMs[attempts - 1];
  return retryInMs === undefined
    ? { status: 'REJECTED', reason: 'TOO_MANY_ATTEMPTS', response: parts.response, attempts, suppresses: false }
    : { status: 'RETRY_AT', ...parts, attempts, retryInMs, suppresses: false };
};

const ofRefusal = (refused: Refused, attempts: number, policy: RetryPolicy): Outcome => {
  const { code, response, stage } = refused;
  // Whatever is said about the connection is not about this recipient.
  if (code < 500 || stage === 'CONNECTION') {
    const reason = refusalReason(refused) === 'MAILBOX_FULL' ? 'MAILBOX_FULL' : 'TRY_LATER';
    return later(policy, attempts, { reason, response });
  }
  return { status: 'REJECTED', reason: refusalReason(refused), response, attempts, suppresses: isMailboxGone(refused) };
};

/** Turns a result into the delivery's next state; undefined when the check has already moved it. `tried` counts this one. */
export const outcomeOf = (result: SendResult, tried: number, policy: RetryPolicy): Outcome | undefined => {
  switch (result.kind) {
    case 'ACCEPTED':
      return { status: 'SENT', reason: null, response: result.response, attempts: tried, suppresses: false };
    case 'REFUSED':
      return ofRefusal(result, tried, policy);
    case 'BAD_ADDRESS':
      return { status: 'REJECTED', reason: 'BAD_ADDRESS', response: result.response, attempts: tried, suppresses: false };
    case 'LOST':
      return result.offered
        ? { status: 'UNKNOWN', reason: 'NO_ANSWER', response: result.response, attempts: tried, suppresses: false }
        : later(policy, tried, { reason: 'CONNECTION_LOST', response: result.response });
    case 'NOT_OFFERED':
      return undefined;
  }
};
