import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const SOURCE = path.resolve(__dirname, '../../../src');

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A process of its own that runs one of our TypeScript files, so that it can be signalled, killed and watched as it ends. */
export class Child {
  #output = '';
  #errors = '';
  readonly #process: ChildProcess;
  readonly #ended: Promise<number | null>;

  /** `file` is relative to `src`, or absolute. */
  constructor(file: string, { args = [], env = {} }: { args?: readonly string[]; env?: Readonly<Record<string, string>> } = {}) {
    const register = path.join(__dirname, 'register.cjs');
    // Nothing of the surroundings: a setting of the developer's own must not decide a test. What is taken out here is out there.
    const { PATH = '', HOME = '', WITHOUT_DEFENCE = '' } = process.env;
    this.#process = spawn(process.execPath, ['--require', register, path.resolve(SOURCE, file), ...args], {
      env: { PATH, HOME, WITHOUT_DEFENCE, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process.stdout?.on('data', (data) => {
      this.#output += data;
    });
    this.#process.stderr?.on('data', (data) => {
      this.#errors += data;
    });
    this.#ended = once(this.#process, 'close').then(() => this.#process.exitCode);
  }

  get output(): string {
    return this.#output;
  }

  signal(signal: NodeJS.Signals): void {
    this.#process.kill(signal);
  }

  async ended(): Promise<Ended> {
    const code = await this.#ended;
    return { code, output: this.#output, errors: this.#errors };
  }

  /** Until it has written a line that matches, or ends. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.#output);
      if (found !== null) return found;
      if (this.#process.exitCode !== null || this.#process.signalCode !== null) {
        throw new Error(`The process ended without saying ${pattern}:\n${this.#output}\n${this.#errors}`);
      }
      await Promise.race([once(this.#process.stdout ?? this.#process, 'data'), this.#ended]);
    }
  }
}
