import type { AttributeEntry } from '../types';
import { age } from './age';
import { birthdate } from './birthdate';
import { city } from './city';
import { country } from './country';
import { email } from './email';
import { emailConsent } from './email-consent';
import { firstName } from './first-name';
import { firstOrderAt } from './first-order-at';
import { gender } from './gender';
import { language } from './language';
import { lastName } from './last-name';
import { lastOrderAt } from './last-order-at';
import { lastOrderTotal } from './last-order-total';
import { lastVisitAt } from './last-visit-at';
import { name } from './name';
import { orderCount } from './order-count';
import { phone } from './phone';
import { pointsBalance } from './points-balance';
import { postalCode } from './postal-code';
import { pushConsent } from './push-consent';
import { registeredAt } from './registered-at';
import { smsConsent } from './sms-consent';
import { sourceId } from './source-id';
import { state } from './state';
import { totalSpend } from './total-spend';
import { visitCount } from './visit-count';

/** In the order in which the builder lists them. */
export const attributes: readonly AttributeEntry[] = [
  name,
  firstName,
  lastName,
  sourceId,
  email,
  phone,
  birthdate,
  age,
  gender,
  language,
  postalCode,
  city,
  state,
  country,
  registeredAt,
  emailConsent,
  smsConsent,
  pushConsent,
  visitCount,
  lastVisitAt,
  orderCount,
  totalSpend,
  firstOrderAt,
  lastOrderAt,
  lastOrderTotal,
  pointsBalance,
];
