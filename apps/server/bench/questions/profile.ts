import { attribute, type BenchQuestion, customers, inWindow, question, within } from './question';
import { six } from './six';

/** On what customers are: the groups P1 to P14 of the catalog, with every family of operators. */
export const profileQuestions: readonly BenchQuestion[] = [
  six.facts,
  question(
    'name contains “berger 12”, email ends with “7@example.com”',
    { any: [attribute('name', 'CONTAINS', 'Berger 12'), attribute('email', 'ENDS_WITH', '7@example.com')] },
    customers(`(contains(name_folded, 'berger 12') OR ends_with(email_folded, '7@example.com'))`),
  ),
  question(
    'women of 30 to 45 in Wien or Graz, not speaking French',
    {
      all: [
        attribute('gender', 'IS', 'female'),
        attribute('age', 'BETWEEN', { from: 30, to: 45 }),
        attribute('city', 'IN', ['Wien', 'Graz']),
        attribute('language', 'IS_NOT', 'fr'),
      ],
    },
    customers(`gender_folded = 'female' AND (20261118 - birthdate) // 10000 BETWEEN 30 AND 45 AND city_folded IN ('wien', 'graz')
      AND language_folded IS DISTINCT FROM 'fr'`),
  ),
  question(
    'birthday in the next 14 days, or none known and postal code 1…',
    {
      any: [
        attribute('birthdate', 'ANNIVERSARY_IN_THE_NEXT', { amount: 14, unit: 'DAY' }),
        { all: [attribute('birthdate', 'IS_UNKNOWN'), attribute('postalCode', 'STARTS_WITH', '1')] },
      ],
    },
    customers(`(birthdate % 10000 BETWEEN 1118 AND 1202 OR (birthdate IS NULL AND starts_with(postal_code_folded, '1')))`),
  ),
  question(
    'signed up last year, outside Austria',
    { all: [attribute('registeredAt', 'IN_PERIOD', 'LAST_YEAR'), attribute('country', 'IS_NOT', 'Austria')] },
    customers(
      `${inWindow('registered_at', { operator: 'IN_PERIOD', value: 'LAST_YEAR' })} AND country_folded IS DISTINCT FROM 'at'`,
    ),
  ),
  question(
    'VIP or Black card, retail, no employees, through Shopify with Apple',
    {
      all: [
        { any: [attribute('status', 'IS', 'VIP'), attribute('membershipCard', 'IS', 'Black')] },
        attribute('customerType', 'IS', 'Retail'),
        { not: attribute('isEmployee', 'IS', true) },
        attribute('source', 'IN', ['Shopify', 'API']),
        attribute('loginMethod', 'IS', 'Apple'),
        attribute('fraudStatus', 'NOT_IN', ['review']),
      ],
    },
    customers(`(status_folded = 'vip' OR membership_card_folded = 'black') AND customer_type_folded = 'retail'
      AND is_employee IS DISTINCT FROM true AND source_folded IN ('shopify', 'api') AND login_method_folded = 'apple'
      AND (fraud_status_folded IN ('review')) IS NOT TRUE`),
  ),
  question(
    'vegan or vegetarian cat owners with a wallet pass',
    {
      all: [
        attribute('preferences', 'INCLUDES_ANY', ['vegan', 'vegetarian']),
        attribute('areas', 'INCLUDES_ALL', ['cats']),
        attribute('walletPass', 'HAS_VALUE'),
      ],
    },
    customers(`(contains(preferences_folded, '\u001fvegan\u001f') OR contains(preferences_folded, '\u001fvegetarian\u001f'))
      AND contains(areas_folded, '\u001fcats\u001f') AND wallet_pass IS NOT NULL`),
  ),
  question(
    'gold in the program Beans',
    attribute('tier', 'IS', 'Gold', 'Beans'),
    customers(`id IN (SELECT customer_id FROM loyalty_account WHERE program_folded = 'beans'
      GROUP BY customer_id HAVING arg_max(tier_folded, ("at", id)) = 'gold')`),
  ),
  question(
    'five orders, 400.00 spent, none for 60 days, no visit for 90',
    {
      all: [
        { not: attribute('lastVisitAt', 'IN_THE_LAST', { amount: 90, unit: 'DAY' }) },
        attribute('orderCount', 'AT_LEAST', 5),
        attribute('totalSpend', 'AT_LEAST', 400),
        attribute('lastOrderAt', 'MORE_THAN_AGO', { amount: 60, unit: 'DAY' }),
      ],
    },
    customers(`order_count >= 5 AND total_spend >= 40000 AND (${within('last_visit_at', 90, 'DAY')}) IS NOT TRUE
      AND ${inWindow('last_order_at', { operator: 'MORE_THAN_AGO', value: { amount: 60, unit: 'DAY' } })}`),
  ),
];
