import { GiftCard } from '../gift-card.entity';
import type { ActivityKind, ActivityReader, ActivityValues } from './activity-kind';
import { refuseBefore } from './refuse-before';

const complete = (values: ActivityValues, reader: ActivityReader): ActivityValues => {
  refuseBefore(values, reader, { field: 'expiresAt', what: 'the card was issued' });
  const { amount, balance } = values;
  if (typeof balance === 'number' && balance > Number(amount)) reader.refuse('balance', 'is more than the amount');
  return { ...values, balance: balance ?? amount ?? null };
};

export const giftCards: ActivityKind<GiftCard> = {
  kind: 'giftCard',
  list: 'giftCards',
  mutation: 'recordGiftCards',
  inputName: 'GiftCardInput',
  label: 'Gift card',
  plural: 'Gift cards',
  description: 'A gift card that a customer holds. What was spent is the amount less the balance.',
  entity: GiftCard,
  time: { key: 'at', label: 'Issued at', help: 'When it was issued.', knownAs: ['issue date', 'date'] },
  fields: [
    {
      key: 'amount',
      label: 'Amount',
      help: 'What it was issued with.',
      type: 'money',
      required: true,
      least: 0,
      knownAs: ['value', 'initial balance'],
    },
    {
      key: 'balance',
      label: 'Balance',
      help: 'What is left on it; left out means all of it.',
      type: 'money',
      least: 0,
      knownAs: ['remaining', 'current balance'],
    },
    { key: 'campaign', label: 'Campaign', help: 'What it was issued for.', type: 'text' },
    {
      key: 'code',
      label: 'Code',
      help: 'What is printed on it.',
      type: 'text',
      longest: 100,
      knownAs: ['card number', 'gift card code'],
    },
    {
      key: 'expiresAt',
      label: 'Expires',
      help: 'When it can no longer be used.',
      type: 'instant',
      mayBeFuture: true,
      knownAs: ['expiry', 'expiry date', 'valid until'],
    },
  ],
  title: ({ amount, balance }, { money }) => `Gift card of ${money(amount)}, ${money(balance)} left`,
  complete,
};
