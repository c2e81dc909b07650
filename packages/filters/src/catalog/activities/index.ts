import type { ActivityEntry } from '../types';
import { challenge } from './challenge';
import { event } from './event';
import { giftCard } from './gift-card';
import { loyaltyAccount } from './loyalty-account';
import { message } from './message';
import { offer } from './offer';
import { order } from './order';
import { points } from './points';
import { pointsEarned } from './points-earned';
import { pointsSpent } from './points-spent';
import { purchase } from './purchase';
import { redemption } from './redemption';
import { referral } from './referral';
import { stampCard } from './stamp-card';
import { visit } from './visit';

/** In the order in which the builder lists them. */
export const activities: readonly ActivityEntry[] = [
  order,
  purchase,
  visit,
  pointsEarned,
  pointsSpent,
  points,
  loyaltyAccount,
  redemption,
  offer,
  giftCard,
  stampCard,
  referral,
  challenge,
  message,
  event,
];
