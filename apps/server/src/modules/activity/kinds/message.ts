import { ChannelEnum, describedEnum } from '../../../graphql/enums';
import { Message } from '../message.entity';
import type { ActivityKind } from './activity-kind';

export const MessageTypeEnum = describedEnum('MessageType', 'What a customer experienced of a message.', {
  SENT: 'It was sent to them.',
  OPENED: 'They opened it.',
  CLICKED: 'They clicked a link in it.',
  BOUNCED: 'It came back.',
  UNSUBSCRIBED: 'They unsubscribed by it.',
});

const VERBS: Readonly<Record<string, string>> = {
  SENT: 'Got',
  OPENED: 'Opened',
  CLICKED: 'Clicked in',
  BOUNCED: 'Did not get',
  UNSUBSCRIBED: 'Unsubscribed by',
};

export const messages: ActivityKind<Message> = {
  kind: 'message',
  list: 'messages',
  mutation: 'recordMessages',
  inputName: 'MessageInput',
  label: 'Message',
  plural: 'Messages',
  description: 'What a customer experienced of a message: one record for each time.',
  entity: Message,
  time: { key: 'at', label: 'Happened at', help: 'When it was.', knownAs: ['timestamp', 'date'] },
  fields: [
    { key: 'channel', label: 'Channel', help: 'How it came.', type: 'choice', choices: ChannelEnum, required: true },
    {
      key: 'type',
      label: 'What happened',
      help: 'What the customer experienced.',
      type: 'choice',
      choices: MessageTypeEnum,
      required: true,
      knownAs: ['event', 'action'],
    },
    { key: 'campaign', label: 'Campaign', help: 'Name of the campaign.', type: 'text', knownAs: ['campaign name'] },
    { key: 'subject', label: 'Subject', help: 'What it was about.', type: 'text', longest: 250, knownAs: ['subject line'] },
    { key: 'url', label: 'Link', help: 'What was clicked.', type: 'text', longest: 500, knownAs: ['url', 'clicked link'] },
  ],
  title: ({ type, campaign, subject, channel }) =>
    `${VERBS[type] ?? type} ${subject ?? campaign ?? `a message by ${channel === 'SMS' ? channel : channel.toLowerCase()}`}`,
};
