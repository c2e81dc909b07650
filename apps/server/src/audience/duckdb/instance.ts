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

/** The process's DuckDB, to which the replicas of workspaces are attached. */
export class Instance {
  private constructor(
    private readonly duckdb: DuckDBInstance,
    readonly folder: string,
  ) {}

  static async open({ folder, memory, threads }: InstanceOptions): Promise<Instance> {
    const spill = path.join(folder, 'spill');
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
    await session.run(`SET allowed_configs = ['${GATHERING}']`, 'SET lock_configuration = true');
    session.close();
    return new Instance(duckdb, folder);
  }

  async session(): Promise<Session> {
    return new Session(await this.duckdb.connect());
  }

  close(): void {
    this.duckdb.closeSync();
  }
}
