import { Offer } from '../offer.entity';
import { type OfferStatus, offerStatus } from '../offer-status';
import type { ActivityKind, ActivityReader, ActivityValues } from './activity-kind';
import { refuseBefore } from './refuse-before';

const STATUS_WORDS: Readonly<Record<OfferStatus, string>> = { ISSUED: '', REDEEMED: ', redeemed', EXPIRED: ', expired' };

const complete = (values: ActivityValues, reader: ActivityReader): ActivityValues => {
  refuseBefore(values, reader, { field: 'redeemedAt', what: 'the offer was issued' });
  refuseBefore(values, reader, { field: 'expiresAt', what: 'the offer was issued' });
  return values;
};

export const offers: ActivityKind<Offer> = {
  kind: 'offer',
  list: 'offers',
  mutation: 'recordOffers',
  inputName: 'OfferInput',
  label: 'Offer',
  plural: 'Offers',
  description: 'An offer that a customer holds. It is redeemed or expired by its times.',
  entity: Offer,
  time: { key: 'at', label: 'Issued at', help: 'When it was issued.', knownAs: ['issue date', 'date'] },
  fields: [
    { key: 'offer', label: 'Offer', help: 'What it is called.', type: 'text', required: true, knownAs: ['offer name', 'coupon'] },
    {
      key: 'kind',
      label: 'Kind',
      help: 'What it is for: WELCOME, BIRTHDAY …',
      type: 'text',
      longest: 100,
      knownAs: ['type', 'offer type'],
    },
    {
      key: 'code',
      label: 'Code',
      help: 'The code that redeems it.',
      type: 'text',
      longest: 100,
      knownAs: ['offer code', 'promo code'],
    },
    {
      key: 'expiresAt',
      label: 'Expires',
      help: 'When it can no longer be redeemed.',
      type: 'instant',
      mayBeFuture: true,
      knownAs: ['expiry', 'expiry date', 'valid until'],
    },
    { key: 'redeemedAt', label: 'Redeemed', help: 'When it was redeemed.', type: 'instant', knownAs: ['redemption date'] },
  ],
  title: (row, { now }) => `Offer ${row.offer}${STATUS_WORDS[offerStatus(row, now)]}`,
  complete,
};
