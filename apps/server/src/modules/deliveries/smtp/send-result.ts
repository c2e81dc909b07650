import { NotOffered } from './offered-body';

/** Which command the server refused; MESSAGE is its answer after the last byte of the message. */
export type SmtpStage = 'CONNECTION' | 'SENDER' | 'RECIPIENT' | 'DATA' | 'MESSAGE';

/** What is known about a message after an attempt to hand it over. */
export type SendResult =
  | { readonly kind: 'ACCEPTED'; readonly response: string }
  /** A definite no, for now (4xx) or for good (5xx). */
  | { readonly kind: 'REFUSED'; readonly stage: SmtpStage; readonly code: number; readonly response: string }
  /** The address cannot even be put into a command. */
  | { readonly kind: 'BAD_ADDRESS'; readonly response: string }
  /** The last check before the message stopped it; `failure` when the check itself failed. */
  | { readonly kind: 'NOT_OFFERED'; readonly failure: Error | undefined }
  /** The connection was lost. After the offer, nobody can know whether the message was accepted. */
  | { readonly kind: 'LOST'; readonly offered: boolean; readonly response: string };

/** The parts of the client's error that say what happened. */
interface SmtpFailure extends Error {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

const STAGES: ReadonlyMap<string, SmtpStage> = new Map([
  ['MAIL FROM', 'SENDER'],
  ['RCPT TO', 'RECIPIENT'],
  ['DATA', 'DATA'],
]);

const stageOf = ({ code, command }: SmtpFailure): SmtpStage =>
  code === 'EMESSAGE' ? 'MESSAGE' : (STAGES.get(command ?? '') ?? 'CONNECTION');

/** Reads the client's error. Only an answer to the message itself is definite once the message was offered. */
export const sendResult = (failure: SmtpFailure, offered: boolean): SendResult => {
  const { code, response, responseCode, message } = failure;
  const answered = responseCode !== undefined && responseCode >= 400 && responseCode < 600;
  const stage = stageOf(failure);
  if (offered) {
    return answered && stage === 'MESSAGE'
      ? { kind: 'REFUSED', stage, code: responseCode, response: response ?? message }
      : { kind: 'LOST', offered, response: message };
  }
  if (failure instanceof NotOffered) return { kind: 'NOT_OFFERED', failure: undefined };
  if (code === 'ESTREAM') return { kind: 'NOT_OFFERED', failure };
  if (answered) return { kind: 'REFUSED', stage, code: responseCode, response: response ?? message };
  if (code === 'EENVELOPE') return { kind: 'BAD_ADDRESS', response: message };
  return { kind: 'LOST', offered, response: message };
};
