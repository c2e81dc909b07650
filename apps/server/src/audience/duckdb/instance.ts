import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { GATHERING } from './gathering';
import { quotedText } from './names';
import { Session } from './session';

export interface InstanceOptions {
  /** Where replicas lie, and what does not fit into memory. */
  readonly folder: string;
  /** As DuckDB reads it: `2GB`. */
  readonly memory: string;
  readonly threads?: number | undefined;
}

/** What two instances of one process do not share. */
interface Own {
  /** The folder inside for what does not fit into memory. */
  readonly spill: string;
  readonly configured: readonly string[];
}

const half = (memory: string): string => memory.replace(/[\d.]+/, (amount) => String(Number(amount) / 2));

/** The process's DuckDB, to which the replicas of workspaces are attached. */
export class Instance {
  private constructor(
    private readonly duckdb: DuckDBInstance,
    private readonly options: InstanceOptions,
  ) {}

  static open(options: InstanceOptions): Promise<Instance> {
    return Instance.#open(options, { spill: 'spill', configured: [] });
  }

  /**
   * Another DuckDB, for making a replica. It has one thread, because a statement whose work is done by another thread looks
   * for more of it without a pause until that one has finished: where every processor has something to do, this took a
   * seventh of a build.
   */
  builder(): Promise<Instance> {
    const { folder, memory } = this.options;
    // Joins as they are written: rows stay in their order, and each is looked up among the words and not the other way round.
    const configured = ["SET disabled_optimizers = 'join_order,build_side_probe_side'"];
    return Instance.#open({ folder, memory: half(memory), threads: 1 }, { spill: 'spill-of-build', configured });
  }

  static async #open(options: InstanceOptions, own: Own): Promise<Instance> {
    const { folder, memory, threads } = options;
    const spill = path.join(folder, own.spill);
    await rm(spill, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const duckdb = await DuckDBInstance.create(':memory:', {
      memory_limit: memory,
      temp_directory: spill,
      ...(threads !== undefined && { threads: String(threads) }),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      // A checkpoint rewrites what an update touched; left to DuckDB it would fall into somebody's question.
      checkpoint_threshold: '1GB',
    });
    const session = new Session(await duckdb.connect());
    // Statements are ours and values are parameters. Should one of ours ever be wrong, it still reads no other file.
    await session.run(`SET allowed_directories = [${quotedText(folder)}]`);
    await session.run('SET enable_external_access = false');
    // Trying every way to compress a text column takes longer than writing it in the one that nearly always wins.
    await session.run("SET force_compression = 'dict_fsst'");
    await session.run(...own.configured, `SET allowed_configs = ['${GATHERING}']`, 'SET lock_configuration = true');
    session.close();
    return new Instance(duckdb, options);
  }

  get folder(): string {
    return this.options.folder;
  }

  async session(): Promise<Session> {
    return new Session(await this.duckdb.connect());
  }

  close(): void {
    this.duckdb.closeSync();
  }
}
