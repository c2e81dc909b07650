import './thread-pool';
import 'reflect-metadata';
import { type App, createApp } from './app';
import { CannotStart } from './cannot-start';
import { configFromEnvironment } from './config';

/** Longer than any part takes to close; after it, whatever still hangs is cut off. */
const LONGEST_CLOSE_MS = 30_000;

const say = (line: string): void => console.log(line);

const fail = (error: unknown): never => {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exit(1);
};

const stop = async (app: App | undefined): Promise<void> => {
  setTimeout(() => fail(new CannotStart('Muster did not come to an end in time and was cut off.')), LONGEST_CLOSE_MS).unref();
  await app?.close();
  process.exit(0);
};

/** The first signal lets work under way end, the second does not wait. Nothing that was acknowledged is lost by either. */
const stopOnSignals = (running: () => App | undefined): void => {
  let signals = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      signals += 1;
      if (signals > 1) process.exit(130);
      say('Stopping …');
      stop(running()).catch(fail);
    });
  }
};

const main = async (): Promise<void> => {
  let app: App | undefined;
  stopOnSignals(() => app);
  const config = configFromEnvironment();
  app = await createApp(config, { onProgress: say });
  const address = app.url.replace('127.0.0.1', 'localhost');
  say(`Muster is ready at ${address}`);
  say(`  API      ${address}/graphql`);
  say(`  Data in  ${config.dataDir}`);
};

main().catch(fail);
