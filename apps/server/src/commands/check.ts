import { CannotStart } from '../cannot-start';
import { checkChains } from '../modules/access/audit/check-chains';
import type { Services } from '../services';

interface Rule {
  readonly says: string;
  /** Counts what breaks the rule. */
  readonly sql: string;
}

const orphans = (table: string, column: string, parent: string): Rule => ({
  says: `${table} rows whose ${parent} is gone`,
  sql: `SELECT COUNT(*) AS found FROM ${table} r LEFT JOIN ${parent} p ON p.id = r.${column} WHERE p.id IS NULL`,
});

const ahead = (table: string): Rule => ({
  says: `${table} rows ahead of their workspace's revision, which replicas would never see`,
  sql: `SELECT COUNT(*) AS found FROM ${table} r JOIN workspace w ON w.id = r.workspace_id WHERE r.revision > w.revision`,
});

const ACTIVITIES = ['orders', 'order_line', 'visit', 'event', 'point_movement', 'consent'] as const;

const RULES: readonly Rule[] = [
  ...ACTIVITIES.map((table) => orphans(table, 'customer_id', 'customer')),
  orphans('order_line', 'order_id', 'orders'),
  ...[...ACTIVITIES, 'customer', 'suppression', 'tombstone'].map(ahead),
  {
    says: 'addresses without a digest, which no suppression would find',
    sql: 'SELECT COUNT(*) AS found FROM customer WHERE (email IS NULL) <> (email_key IS NULL)',
  },
];

type Say = (line: string) => void;

const checkRows = async ({ database }: Services, say: Say): Promise<void> => {
  let broken = 0;
  for (const { says, sql } of RULES) {
    const [row]: { found: number }[] = await database.reader.query(sql);
    if (row === undefined || row.found === 0) continue;
    broken += 1;
    say(`${row.found} ${says}`);
  }
  if (broken > 0) throw new CannotStart(`${broken} of ${RULES.length} rules are broken.`);
  say(`${RULES.length} rules hold.`);
};

const checkAudit = async (services: Services, say: Say): Promise<void> => {
  const { entries, faults } = await checkChains(services);
  for (const fault of faults) say(fault);
  if (faults.length > 0) throw new CannotStart(`${faults.length} audit logs are broken.`);
  say(`${entries} audit entries follow each other unchanged.`);
};

const CHECKS: Readonly<Record<string, (services: Services, say: Say) => Promise<void>>> = { rows: checkRows, audit: checkAudit };

interface Asked {
  readonly what: string | undefined;
  readonly say: Say;
}

/** Looks for what no command can have made. @throws CannotStart when there is any */
export const check = async (services: Services, { what, say }: Asked): Promise<void> => {
  const chosen = Object.entries(CHECKS).filter(([name]) => what === undefined || name === what);
  if (chosen.length === 0) throw new CannotStart(`"${what}" cannot be checked; there is: ${Object.keys(CHECKS).join(', ')}.`);
  for (const [, run] of chosen) await run(services, say);
};
