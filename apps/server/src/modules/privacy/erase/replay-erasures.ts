import { MoreThan } from 'typeorm';
import type { Services } from '../../../services';
import { Workspace } from '../../access/workspace.entity';
import { Customer } from '../../customers/customer.entity';
import { CustomerAlias } from '../../customers/customer-alias.entity';
import { Erasure } from '../../customers/erasure.entity';
import { sourceKey } from '../../deliveries/address-key';
import { eraseEverywhere } from './erase-customer';
import { type LoggedErasure, logErasures, readErasureLog, workspaceKey } from './erasure-log';
import { addErasures, suppressKeys } from './keep-digests';

type Parts = Pick<Services, 'config' | 'database' | 'secret' | 'logger'>;

const CUSTOMERS_AT_ONCE = 5_000;

/** Customers who are there although they were erased. Their keys are digested one by one, which only a restored backup needs. */
const findReturned = async ({ database, secret }: Parts, workspaceId: number, keys: ReadonlySet<string>): Promise<number[]> => {
  const { reader } = database;
  const isErased = ({ sourceId }: { readonly sourceId: string }): boolean => keys.has(sourceKey(secret, sourceId));
  const aliases = await reader.findBy(CustomerAlias, { workspaceId });
  const found = new Set(aliases.filter(isErased).map(({ customerId }) => customerId));
  for (let after = 0; ; ) {
    const customers = await reader.find(Customer, {
      where: { workspaceId, id: MoreThan(after) },
      select: { id: true, sourceId: true },
      order: { id: 'ASC' },
      take: CUSTOMERS_AT_ONCE,
    });
    for (const customer of customers) if (isErased(customer)) found.add(customer.id);
    const last = customers.at(-1);
    if (last === undefined) return [...found];
    after = last.id;
  }
};

const eraseAgain = async (parts: Parts, workspace: Workspace, missing: readonly LoggedErasure[]): Promise<void> => {
  const { database, logger } = parts;
  const returned = await findReturned(parts, workspace.id, new Set(missing.map((line) => line.sourceKey)));
  for (const id of returned) {
    const customer = await database.reader.findOneBy(Customer, { workspaceId: workspace.id, id });
    if (customer !== null) await eraseEverywhere(parts, customer);
  }
  await database.write(workspace.id, async (write) => {
    const keys = missing.map(({ sourceKey: key, emailKey, phoneKey, at: erasedAt }) => ({
      sourceKey: key,
      emailKey,
      phoneKey,
      at: erasedAt,
    }));
    await addErasures(write, keys);
    await suppressKeys(write, keys);
  });
  logger.warn(
    { workspaceId: workspace.id, erased: returned.length },
    'the record is older than some erasures; they were done again',
  );
};

/**
 * Compares the record with the log of erasures beside it. A record that knows less is a backup that was put back: whoever
 * came back with it is erased again, before anything is answered or sent. A log that knows less is completed.
 */
export const replayErasures = async (parts: Parts): Promise<void> => {
  const { config, database } = parts;
  const log = await readErasureLog(config);
  for (const workspace of await database.reader.find(Workspace)) {
    const logged = log.filter((line) => line.workspace === workspaceKey(workspace));
    const recorded = await database.reader.findBy(Erasure, { workspaceId: workspace.id });
    const inRecord = new Set(recorded.map((erasure) => erasure.sourceKey));
    const inLog = new Set(logged.map((line) => line.sourceKey));
    const missing = logged.filter((line) => !inRecord.has(line.sourceKey));
    if (missing.length > 0) await eraseAgain(parts, workspace, missing);
    await logErasures(
      config,
      workspace,
      recorded.filter((erasure) => !inLog.has(erasure.sourceKey)),
    );
  }
};
