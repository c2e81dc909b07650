import MailComposer from 'nodemailer/lib/mail-composer';
import { publicId } from '../../../database/public-id';
import type { RenderedMessage } from '../../campaigns/design/compile-design';

interface MessageParts {
  readonly messageId: string;
  /** Tells mail programs which list it belongs to: all messages of a workspace are one. */
  readonly listId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly content: RenderedMessage;
  readonly unsubscribeUrl: string;
  readonly date: Date;
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** The same for every attempt, so that a mailbox that gets a message twice can tell. */
export const messageIdOf = (deliveryId: number, senderAddress: string): string =>
  `<${publicId('dlv', deliveryId)}@${domainOf(senderAddress)}>`;

export const listIdOf = (workspaceId: number, senderAddress: string): string =>
  `<${publicId('wsp', workspaceId)}.${domainOf(senderAddress)}>`;

/** The message as it goes over the wire. */
export const composeMessage = (parts: MessageParts): Promise<Buffer> => {
  const { from, to, content, unsubscribeUrl } = parts;
  const composer = new MailComposer({
    from: { ...from },
    to: { ...to },
    subject: content.subject,
    text: content.text,
    ...(content.html === '' ? {} : { html: content.html }),
    messageId: parts.messageId,
    date: parts.date,
    headers: {
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      // RFC 8058: the mail program may unsubscribe with one POST, without showing our page.
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Id': parts.listId,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
};
