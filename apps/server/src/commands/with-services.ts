import { openEngine } from '../audience/open-engine';
import { configFromEnvironment } from '../config';
import { openRecord } from '../open-record';
import type { Services } from '../services';
import { Teardown } from '../teardown';
import { lazyEngine } from './lazy-engine';

/** Runs a command with everything open, and closes it whatever happens. A server may be running on the same database. */
export const withServices = async (command: (services: Services) => Promise<void> | void): Promise<void> => {
  const config = configFromEnvironment();
  const teardown = new Teardown();
  try {
    const record = await openRecord(config, teardown);
    const engine = lazyEngine(() => openEngine(config, record.database));
    teardown.add(() => engine.close());
    // No mail server: commands send nothing.
    await command({ ...record, engine, demoMail: undefined });
  } finally {
    await teardown.run();
  }
};
