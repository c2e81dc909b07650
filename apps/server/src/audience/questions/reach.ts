import { attributeSql, type Sql, sql } from '@muster/filters';
import type { AudienceQuestion, Channel, Reach } from '../engine';
import { type Asking, asNumber, contextOf } from './asking';
import { audienceSet, audienceSql } from './matching';

/** Where a channel's consent and address are found. */
interface Contact {
  readonly consent: string;
  /** The keyed digest of the address: two customers have the same one exactly if they have the same address. */
  readonly addressKey: Sql;
}

const CONTACTS: Readonly<Record<Channel, Contact>> = {
  EMAIL: { consent: 'emailConsent', addressKey: sql`c.email_key` },
  SMS: { consent: 'smsConsent', addressKey: sql`c.phone_key` },
  // No devices are stored yet, so nobody has an address.
  PUSH: { consent: 'pushConsent', addressKey: sql`NULL` },
};

/** Each customer's first reason, in the order in which the sender applies them. */
const statusSql = (asking: Asking, channel: Channel, consent: Sql): Sql => {
  const { addressKey } = CONTACTS[channel];
  const scope = asking.dialect.scope(sql`s`, asking.workspace.id);
  const suppressed = sql`SELECT s.address_key FROM suppression s WHERE ${scope} AND s.channel = ${channel}`;
  return sql`CASE WHEN (${consent} = 'OPTED_IN') IS NOT TRUE THEN 'NO_CONSENT'
    WHEN ${addressKey} IS NULL THEN 'NO_ADDRESS'
    WHEN ${addressKey} IN (${suppressed}) THEN 'SUPPRESSED' ELSE 'REACHABLE' END`;
};

/** How many of the audience may be contacted: the `reachable` of `reach`, without a look at who shares an address. */
export const reachable = async (asking: Asking, question: AudienceQuestion, channel: Channel): Promise<number> => {
  const consent = attributeSql(CONTACTS[channel].consent, contextOf(asking, question));
  const isReachable = sql`${statusSql(asking, channel, consent)} = 'REACHABLE'`;
  if (asking.sets) {
    const customers = sql`SELECT c.id AS customer_id FROM customer c WHERE ${isReachable}`;
    const [size = 0] = await asking.sets.sizes([{ all: [audienceSet(asking, question), { customers }] }]);
    return size;
  }
  const [row] = await asking.rows(sql`SELECT COUNT(*) AS reachable FROM ${audienceSql(asking, question)} AND ${isReachable}`);
  return asNumber(row?.reachable);
};

/** Who of the audience gets a message, and why the others do not. Who shares an address counts once. */
export const reach = async (asking: Asking, question: AudienceQuestion, channel: Channel): Promise<Reach> => {
  const consent = attributeSql(CONTACTS[channel].consent, contextOf(asking, question));
  const customers = sql`SELECT ${statusSql(asking, channel, consent)} AS status, ${CONTACTS[channel].addressKey} AS address_key
    FROM ${audienceSql(asking, question)}`;
  const [row] = await asking.rows(sql`SELECT COUNT(*) AS matched,
      COUNT(CASE WHEN r.status = 'NO_CONSENT' THEN 1 END) AS no_consent,
      COUNT(CASE WHEN r.status = 'NO_ADDRESS' THEN 1 END) AS no_address,
      COUNT(CASE WHEN r.status = 'SUPPRESSED' THEN 1 END) AS suppressed,
      COUNT(CASE WHEN r.status = 'REACHABLE' THEN 1 END) AS reachable,
      COUNT(DISTINCT CASE WHEN r.status = 'REACHABLE' THEN r.address_key END) AS recipients
    FROM (${customers}) r`);
  const reachable = asNumber(row?.reachable);
  const recipients = asNumber(row?.recipients);
  return {
    matched: asNumber(row?.matched),
    reachable,
    excluded: {
      NO_CONSENT: asNumber(row?.no_consent),
      NO_ADDRESS: asNumber(row?.no_address),
      SUPPRESSED: asNumber(row?.suppressed),
      SAME_ADDRESS: reachable - recipients,
    },
    recipients,
  };
};
