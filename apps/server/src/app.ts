import { openEngine } from './audience/open-engine';
import type { Config } from './config';
import { lockDataDir, prepareDataDir } from './database/data-dir';
import { mountGraphql } from './graphql/server';
import { createHttp } from './http/express';
import { listen } from './http/listen';
import { welcomeAdministrator } from './modules/access/members/welcome-administrator';
import { oldestWorkspace } from './modules/access/oldest-workspace';
import { signOnRoutes } from './modules/access/sign-on/sign-on-routes';
import { startDemoMail, startSending, unsubscribeRoutes } from './modules/deliveries';
import { importRoutes, resumeImports } from './modules/imports';
import { exportRoutes, replayErasures, startScrubbing } from './modules/privacy';
import { openRecord, type RecordOptions } from './open-record';
import { seed } from './seeding/seed';
import type { Services } from './services';
import { Teardown } from './teardown';
import { warmUp } from './warm-up';

export type { Services } from './services';

/** A running server. */
export interface App {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  readonly services: Services;
  /** Stops taking requests and waits, for a bounded time, for what is under way. May be called again. */
  close(): Promise<void>;
}

export interface AppOptions extends RecordOptions {
  /** Told about what takes long, in words for whoever waits. */
  onProgress?(message: string): void;
  /** How many customers the demo has; left out, as many as it is made for. */
  readonly demoCustomers?: number;
}

const start = async (config: Config, teardown: Teardown, options: AppOptions): Promise<App> => {
  await prepareDataDir(config.dataDir);
  const lock = lockDataDir(config.dataDir);
  teardown.add(() => lock.release());
  const listener = await listen(config);
  teardown.add(() => listener.close());
  const record = await openRecord({ ...config, port: listener.port }, teardown, options);
  const engine = await openEngine(config, record.database);
  teardown.add(() => engine.close());
  const demoMail = config.demo === 'off' ? undefined : await startDemoMail(record.database, record);
  if (demoMail !== undefined) teardown.add(() => demoMail.close());
  const services: Services = { ...record, engine, demoMail };
  await replayErasures(services);
  const scrubbing = await startScrubbing(services);
  teardown.add(() => scrubbing.close());
  const { onProgress = () => undefined, demoCustomers } = options;
  await seed(services, { onProgress, ...(demoCustomers !== undefined && { customers: demoCustomers }) });
  await welcomeAdministrator(services, onProgress);
  const { id: workspaceId } = await oldestWorkspace(services);
  const warm = warmUp(services, workspaceId);
  teardown.add(() => warm);
  const imports = resumeImports(services);
  teardown.add(() => imports.close());
  const sending = startSending(services);
  teardown.add(() => sending.close());
  const http = await createHttp({
    services,
    routes: [importRoutes(services), unsubscribeRoutes(services), exportRoutes(services), signOnRoutes(services)],
    async mountGraphql(app) {
      const graphql = await mountGraphql(app, services);
      teardown.add(() => graphql.close());
    },
  });
  listener.serve(http);
  // Closing goes backwards: no more requests before anything that they need is closed.
  teardown.add(() => listener.close());
  return { url: `http://127.0.0.1:${listener.port}`, services, close: () => teardown.run() };
};

/** The composition root: the server in one call, for `main.ts` and for tests. @throws CannotStart */
export const createApp = async (config: Config, options: AppOptions = {}): Promise<App> => {
  const teardown = new Teardown();
  try {
    return await start(config, teardown, options);
  } catch (error) {
    await teardown.run();
    throw error;
  }
};
