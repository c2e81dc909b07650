import type { Services } from '../../../services';
import { mergeScope } from '../../campaigns/design/merge-fields';
import { composeMessage, messageIdOf } from '../smtp/compose-message';
import { type Outcome, outcomeOf } from '../smtp/outcome';
import { type SmtpSession, SmtpUnavailable } from '../smtp/smtp-session';
import { unsubscribeUrl } from '../unsubscribe/unsubscribe-url';
import { releaseClaims } from './claim';
import type { Ready } from './feed';
import { offerSurely } from './offer-surely';
import { offerLeaseMs, type SendingOptions } from './options';
import { settleSurely } from './settle-surely';

type Parts = Pick<Services, 'database' | 'logger' | 'clock'>;

interface Head {
  readonly messageId: string;
  readonly date: Date;
}

/** Async, so that what the design throws is a rejection like any other. */
const compose = async (ready: Ready, options: SendingOptions, head: Head): Promise<Buffer> => {
  const { claimed, source, customer } = ready;
  const { campaign, workspace, design, listId } = source;
  const url = unsubscribeUrl(options.publicUrl, claimed.unsubscribeToken);
  return composeMessage({
    ...head,
    listId,
    from: { name: campaign.senderName, address: campaign.senderAddress },
    to: { name: customer.name ?? '', address: claimed.address },
    content: design.render(mergeScope({ customer, workspace, unsubscribeUrl: url })),
    unsubscribeUrl: url,
  });
};

const notRendered = (error: unknown, attempts: number): Outcome => ({
  status: 'REJECTED',
  reason: 'NOT_RENDERED',
  response: error instanceof Error ? error.message : String(error),
  attempts,
  suppresses: false,
});

const noConnection = (error: SmtpUnavailable, attempts: number, retryInMs: number): Outcome => ({
  status: 'RETRY_AT',
  reason: 'NO_CONNECTION',
  response: error.message,
  // It is not this message that failed: however long the mail server is away, nobody is given up.
  attempts,
  retryInMs,
  suppresses: false,
});

/** Takes one claimed delivery to its next state. Throws only what is wrong with this server. */
export const deliver = async (
  parts: Parts,
  ready: Ready,
  options: SendingOptions,
  connect: () => Promise<SmtpSession>,
): Promise<void> => {
  const { claimed, source } = ready;
  const { database, logger } = parts;
  const tried = claimed.attempts + 1;
  const { senderAddress } = source.campaign;
  const messageId = messageIdOf(claimed.id, senderAddress);
  const head = { messageId, date: new Date(parts.clock()) };
  // Twice, because the limit on time is wall time: a machine that stood still must not cost anybody the message.
  const message = await compose(ready, options, head)
    .catch(() => compose(ready, options, head))
    .catch((error: unknown) => notRendered(error, tried));
  if (!Buffer.isBuffer(message)) return settleSurely(parts, claimed, message);
  const session = await connect().catch((error: unknown) => {
    if (error instanceof SmtpUnavailable) return error;
    throw error;
  });
  if (session instanceof SmtpUnavailable) {
    return settleSurely(parts, claimed, noConnection(session, claimed.attempts, options.reconnectDelaysMs[0] ?? 0));
  }
  const result = await session.send({
    from: senderAddress,
    to: claimed.address,
    message,
    mayOffer: async () => (await offerSurely(database, claimed, { messageId, leaseMs: offerLeaseMs(options) })) === 'GO',
  });
  const outcome = outcomeOf(result, tried, { delaysMs: options.retryDelaysMs });
  if (outcome !== undefined) return settleSurely(parts, claimed, outcome);
  if (result.kind === 'NOT_OFFERED' && result.failure !== undefined) {
    logger.error({ err: result.failure, delivery: claimed.id }, 'the check before a message failed');
    await releaseClaims(database, [claimed]);
  }
};
