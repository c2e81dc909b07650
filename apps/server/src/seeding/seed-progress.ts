import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database';
import { Setting } from '../database/setting.entity';

const NAME = 'demo.seed';

/** How far seeding came. */
export interface SeedProgress {
  readonly workspaceId: number;
  /** The moment that the demo's times are relative to. */
  readonly now: number;
  /** Batches that are saved. */
  readonly batches: number;
  readonly finished: boolean;
}

export const readProgress = async ({ reader }: Database): Promise<SeedProgress | undefined> => {
  const setting = await reader.findOneBy(Setting, { name: NAME });
  const progress: SeedProgress | undefined = setting === null ? undefined : JSON.parse(setting.value);
  return progress;
};

export const saveProgress = async (manager: EntityManager, progress: SeedProgress): Promise<void> => {
  await manager.save(Setting, { name: NAME, value: JSON.stringify(progress) });
};
