import type { AttributeEntry } from '../types';
import { age } from './age';
import { areas } from './areas';
import { birthdate } from './birthdate';
import { city } from './city';
import { cmsStatus } from './cms-status';
import { country } from './country';
import { customerType } from './customer-type';
import { email } from './email';
import { emailConsent } from './email-consent';
import { firstName } from './first-name';
import { firstOrderAt } from './first-order-at';
import { fraudStatus } from './fraud-status';
import { gender } from './gender';
import { isEmployee } from './is-employee';
import { language } from './language';
import { lastName } from './last-name';
import { lastOrderAt } from './last-order-at';
import { lastOrderTotal } from './last-order-total';
import { lastVisitAt } from './last-visit-at';
import { lifetimePoints } from './lifetime-points';
import { loginMethod } from './login-method';
import { membershipCard } from './membership-card';
import { name } from './name';
import { orderCount } from './order-count';
import { phone } from './phone';
import { pointsBalance } from './points-balance';
import { postalCode } from './postal-code';
import { preferences } from './preferences';
import { pushConsent } from './push-consent';
import { redemptionCount } from './redemption-count';
import { referralCount } from './referral-count';
import { registeredAt } from './registered-at';
import { smsConsent } from './sms-consent';
import { source } from './source';
import { sourceId } from './source-id';
import { state } from './state';
import { status } from './status';
import { tier } from './tier';
import { totalSpend } from './total-spend';
import { visitCount } from './visit-count';
import { walletPass } from './wallet-pass';

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
  source,
  customerType,
  status,
  membershipCard,
  isEmployee,
  loginMethod,
  cmsStatus,
  fraudStatus,
  preferences,
  areas,
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
  lifetimePoints,
  tier,
  redemptionCount,
  referralCount,
  walletPass,
];
