import type { ActivityKind } from './activity-kind';
import { challenges } from './challenge';
import { events } from './event';
import { giftCards } from './gift-card';
import { loyaltyAccounts } from './loyalty-account';
import { messages } from './message';
import { offers } from './offer';
import { orders } from './order';
import { points } from './points';
import { redemptions } from './redemption';
import { referrals } from './referral';
import { stampCards } from './stamp-card';
import { visits } from './visit';

export type { ActivityField, ActivityKind, ActivityValue, ActivityValues, ReadingContext, Words } from './activity-kind';
export {
  challenges,
  events,
  giftCards,
  loyaltyAccounts,
  messages,
  offers,
  orders,
  points,
  redemptions,
  referrals,
  stampCards,
  visits,
};

/** Kinds whose rows are flat: `recordActivities` saves each of them. Orders, which have lines, are saved by `recordOrders`. */
export const flatKinds: readonly ActivityKind[] = [
  visits,
  events,
  points,
  loyaltyAccounts,
  redemptions,
  offers,
  giftCards,
  stampCards,
  referrals,
  challenges,
  messages,
];

export const activityKinds: readonly ActivityKind[] = [orders, ...flatKinds];
