import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { SendingOptions } from '../../../src/modules/deliveries/send/options';
import { QUICK, targetOf } from '../test-services';
import type { World } from '../world';
import type { WorkerOrders } from './worker';

/** A sender in a process of its own, on the world's database. */
export class Worker {
  readonly #process: ChildProcess;
  readonly #said = new Set<unknown>();

  constructor(world: World, given: { options?: Partial<SendingOptions>; hangAfterOffer?: boolean } = {}) {
    const { dataDir, databaseUrl } = world.home;
    const orders: WorkerOrders = {
      dataDir,
      databaseUrl,
      options: { ...QUICK, target: targetOf(world.sink), ...given.options },
      hangAfterOffer: given.hangAfterOffer ?? false,
    };
    this.#process = fork(path.join(__dirname, 'worker.ts'), {
      execArgv: ['--require', path.join(__dirname, '../../harness/child/register.cjs')],
      env: { ...process.env, WORKER_ORDERS: JSON.stringify(orders) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#process.on('message', (message) => this.#said.add(message));
  }

  async heard(message: 'ready' | 'offered'): Promise<void> {
    while (!this.#said.has(message)) {
      await Promise.race([once(this.#process, 'message'), once(this.#process, 'exit')]);
      if (this.ended) throw new Error(`The worker ended before it said "${message}".`);
    }
  }

  get ended(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  /** Ends when the process has. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.ended) return;
    const exit = once(this.#process, 'exit');
    this.#process.kill(signal);
    await exit;
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#process.kill(signal);
  }
}
