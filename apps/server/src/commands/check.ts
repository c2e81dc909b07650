import { CannotStart } from '../cannot-start';
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

/** Looks for rows that no command can have made. @throws CannotStart when there are any */
export const check = async ({ database }: Services, say: (line: string) => void): Promise<void> => {
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
