import { DEMO_WORKSPACE, demoBatch, demoBatchCount } from '@muster/demo-data';
import { Workspace } from '../modules/access/workspace.entity';
import { flatKinds } from '../modules/activity/kinds';
import { recordActivities } from '../modules/activity/record-activities';
import { recordOrders } from '../modules/activity/record-orders';
import type { BulkResult } from '../modules/customers/bulk/bulk-result';
import { upsertCustomers } from '../modules/customers/upsert-customers';
import type { Services } from '../services';
import { readProgress, type SeedProgress, saveProgress } from './seed-progress';
import { seedSaved } from './seed-saved';
import { seedSchema } from './seed-schema';

/** Batches between two words to whoever waits. */
const BATCHES_PER_LINE = 8;

export interface SeedOptions {
  /** For tests; left out, as many as the demo has. */
  readonly customers?: number;
  onProgress(message: string): void;
}

/** The generator knows the rules; a refused row is a fault in it. */
const allSaved = ({ refusals }: BulkResult): void => {
  const [first] = refusals;
  if (first !== undefined)
    throw new Error(`The demo data holds a row that is refused: ${first.message} (${first.path.join('.')})`);
};

const saveBatch = async (services: Services, workspace: Workspace, batch: ReturnType<typeof demoBatch>): Promise<void> => {
  allSaved(await upsertCustomers(services, workspace, batch.customers));
  allSaved(await recordOrders(services, workspace, batch.orders));
  const records: Readonly<Record<string, readonly object[]>> = { ...batch };
  for (const kind of flatKinds) allSaved(await recordActivities(services, workspace, kind, records[kind.list] ?? []));
};

/** In one transaction: a workspace without its note would look like one that somebody else filled. */
const begin = (services: Services): Promise<SeedProgress> =>
  services.database.transaction(async (manager) => {
    const now = services.clock();
    const workspace = await manager.save(Workspace, { ...DEMO_WORKSPACE, createdAt: now, revision: 0 });
    const progress: SeedProgress = { workspaceId: workspace.id, now, batches: 0, finished: false };
    await saveProgress(manager, progress);
    return progress;
  });

/**
 * Fills a workspace with the demo. Every batch goes the way of all bulk calls, by source ids, and how far it came is
 * noted after each: killed half-way, the next call does the last batch again, which changes nothing, and goes on.
 */
export const seedDemo = async (services: Services, { customers, onProgress }: SeedOptions): Promise<void> => {
  const { database } = services;
  let progress = (await readProgress(database)) ?? (await begin(services));
  if (progress.finished) return;
  const workspace = await database.reader.findOneByOrFail(Workspace, { id: progress.workspaceId });
  const size = { now: progress.now, ...(customers === undefined ? {} : { customers }) };
  const total = demoBatchCount(size);
  onProgress('Filling the empty database with the demo …');
  await seedSchema(services, workspace);
  const save = (): Promise<void> => database.transaction((manager) => saveProgress(manager, progress));
  while (progress.batches < total) {
    await saveBatch(services, workspace, demoBatch(progress.batches, size));
    progress = { ...progress, batches: progress.batches + 1 };
    await save();
    if (progress.batches % BATCHES_PER_LINE === 0) onProgress(`  ${Math.floor((100 * progress.batches) / total)} %`);
  }
  await seedSaved(services, workspace);
  progress = { ...progress, finished: true };
  await save();
};
