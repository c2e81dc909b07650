import PostalMime from 'postal-mime';
import { oncePer } from '../../../once-per';
import type { InboxMessage } from './inbox-message.entity';

interface MessageContent {
  readonly html: string | null;
  readonly text: string;
}

const parse = async (raw: string): Promise<MessageContent> => {
  const { html, text } = await PostalMime.parse(raw);
  return { html: html ?? null, text: text ?? '' };
};

/** The parts of a message. Two fields that ask for one message parse it once. */
export const messageContent = oncePer(({ raw }: InboxMessage) => parse(raw));
