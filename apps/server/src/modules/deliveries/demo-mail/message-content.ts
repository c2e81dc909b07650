import PostalMime from 'postal-mime';
import type { InboxMessage } from './inbox-message.entity';

interface MessageContent {
  readonly html: string | null;
  readonly text: string;
}

const parse = async (raw: string): Promise<MessageContent> => {
  const { html, text } = await PostalMime.parse(raw);
  return { html: html ?? null, text: text ?? '' };
};

const parsed = new WeakMap<InboxMessage, Promise<MessageContent>>();

/** The parts of a message. Two fields that ask for one message parse it once. */
export const messageContent = (message: InboxMessage): Promise<MessageContent> => {
  const known = parsed.get(message) ?? parse(message.raw);
  parsed.set(message, known);
  return known;
};
