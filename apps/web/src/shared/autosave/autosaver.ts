/** What happened to the newest edit. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number | undefined }
  | { readonly kind: 'edited' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'refused'; readonly errors: readonly SaveError[] }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly error: Error };

export interface SaveError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'refused'; readonly errors: readonly SaveError[] }
  | { readonly kind: 'conflict' };

export interface Autosaved<T> {
  readonly value: T;
  readonly state: SaveState;
}

export interface AutosaverOptions<T> {
  readonly value: T;
  readonly version: number;
  readonly send: (changed: Partial<T>, expectedVersion: number) => Promise<SaveOutcome>;
  readonly now: () => number;
  readonly delay: number;
}

/**
 * Keeps the newest edit, saves it after a pause, one save at a time, and never lets a late answer overwrite newer typing.
 * A conflict or a refusal stops the saving, not the typing.
 */
export class Autosaver<T extends object> {
  readonly #options: AutosaverOptions<T>;
  readonly #listeners = new Set<() => void>();
  #saved: T;
  #version: number;
  #snapshot: Autosaved<T>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  constructor(options: AutosaverOptions<T>) {
    this.#options = options;
    this.#saved = options.value;
    this.#version = options.version;
    this.#snapshot = { value: options.value, state: { kind: 'saved', at: undefined } };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Autosaved<T> => this.#snapshot;

  edit(patch: Partial<T>): void {
    const blocked = this.#snapshot.state.kind === 'conflict';
    this.#show({ ...this.#snapshot.value, ...patch }, blocked ? this.#snapshot.state : { kind: 'edited' });
    if (blocked) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#options.delay);
  }

  /** Saves what is not saved yet. True when everything is on the server afterwards. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running !== undefined) await this.#running;
    if (this.#snapshot.state.kind === 'conflict') return false;
    if (Object.keys(this.#changed()).length === 0) {
      if (this.#snapshot.state.kind !== 'saved') this.#show(this.#snapshot.value, { kind: 'saved', at: this.#options.now() });
      return true;
    }
    this.#running = this.#save().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
    return this.#isSaved();
  }

  /** After a conflict: writes this side's fields over the version that is there now. */
  keepMine(theirVersion: number): Promise<boolean> {
    this.#version = theirVersion;
    this.#show(this.#snapshot.value, { kind: 'edited' });
    return this.flush();
  }

  /** Forgets this side's edits and shows what the server has. */
  replace(value: T, version: number): void {
    clearTimeout(this.#timer);
    this.#saved = value;
    this.#version = version;
    this.#show(value, { kind: 'saved', at: undefined });
  }

  async #save(): Promise<void> {
    const value = this.#snapshot.value;
    this.#show(value, { kind: 'saving' });
    try {
      const outcome = await this.#options.send(this.#changed(), this.#version);
      this.#settle(value, outcome);
    } catch (error) {
      this.#show(this.#snapshot.value, { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
    }
  }

  #settle(sent: T, outcome: SaveOutcome): void {
    if (outcome.kind === 'saved') {
      this.#saved = sent;
      this.#version = outcome.version;
    }
    const typedMeanwhile = this.#snapshot.value !== sent;
    const saved = outcome.kind === 'saved' ? { kind: 'saved' as const, at: this.#options.now() } : outcome;
    this.#show(this.#snapshot.value, typedMeanwhile && outcome.kind !== 'conflict' ? { kind: 'edited' } : saved);
  }

  #changed(): Partial<T> {
    const changed: Partial<T> = { ...this.#snapshot.value };
    for (const key in changed) if (changed[key] === this.#saved[key]) delete changed[key];
    return changed;
  }

  #isSaved(): boolean {
    return this.#snapshot.state.kind === 'saved';
  }

  #show(value: T, state: SaveState): void {
    this.#snapshot = { value, state };
    for (const listener of this.#listeners) listener();
  }
}
