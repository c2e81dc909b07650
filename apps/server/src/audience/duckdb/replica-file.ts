import { constants } from 'node:fs';
import { access, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkspaceState } from '../workspace-state';
import type { Instance } from './instance';
import { catalogOf, quoted, quotedText } from './names';
import { isMissingTable, isStillHeld, obstacle, ReplicaUnavailable } from './replica-errors';
import type { ReplicaSchema } from './replica-schema';
import type { Session } from './session';

/** A file that was detached is held for a moment by statements about other files that look through all of them. */
const ATTEMPTS = 20;
const HELD_MILLISECONDS = 50;

/** Older layouts of the file have no way to compress text: it would lie there as it is, five times as large. */
const NEWEST_LAYOUT = "(STORAGE_VERSION 'latest')";

/** What is made from nothing is made again if it is broken off: a log of it would be read by nobody. */
const WITHOUT_LOG = "(STORAGE_VERSION 'latest', RECOVERY_MODE 'no_wal_writes')";

/** A file without its last table is one that was not finished. */
const unlessMissing = (error: unknown): [] => {
  if (isMissingTable(error)) return [];
  throw error;
};

/** The file of one workspace's replica, and its place inside DuckDB. */
export class ReplicaFile {
  readonly catalog: string;
  readonly path: string;
  #copying: Session | undefined;

  constructor(
    private readonly instance: Instance,
    private readonly workspaceId: number,
    private readonly manner = NEWEST_LAYOUT,
  ) {
    this.catalog = catalogOf(workspaceId);
    this.path = path.join(instance.folder, `${workspaceId}.duckdb`);
  }

  /** A session in which table names mean this replica's. */
  async session(): Promise<Session> {
    const session = await this.instance.session();
    await session.run(`USE ${quoted(this.catalog)}`);
    return session;
  }

  /** Opens the file, a new one if there is none or it is damaged. @throws ReplicaUnavailable */
  async attach(): Promise<void> {
    await this.#requireAccess();
    try {
      await this.#attach();
    } catch (error) {
      const inTheWay = obstacle(this.path, error);
      if (inTheWay) throw inTheWay;
      await this.remove();
      await this.#attach();
    }
  }

  /** Makes a new file, which is not attached then. One that fails on the way is removed. @throws ReplicaUnavailable */
  async make<T>(fill: (sessions: readonly [Session, Session]) => Promise<T>): Promise<T> {
    const builder = await this.instance.builder();
    const file = new ReplicaFile(builder, this.workspaceId, WITHOUT_LOG);
    try {
      await file.attach();
      return await file.#filled(fill).catch(async (error: unknown) => {
        await file.remove();
        throw error;
      });
    } finally {
      builder.close();
    }
  }

  async #filled<T>(fill: (sessions: readonly [Session, Session]) => Promise<T>): Promise<T> {
    const sessions = [await this.session(), await this.session()] as const;
    try {
      return await fill(sessions);
    } finally {
      for (const session of sessions) session.close();
      await this.detach();
    }
  }

  async detach(): Promise<void> {
    await this.#onItsOwn((session) => session.run(`DETACH DATABASE IF EXISTS ${quoted(this.catalog)}`));
  }

  /**
   * Copies what the attached file holds, at one moment, into a new one without anything that was deleted. Questions and
   * syncs go on meanwhile.
   */
  async copy(): Promise<void> {
    const [from, to] = [quoted(this.catalog), quoted(`${this.catalog}_copy`)];
    await this.#removeCopy();
    await this.#onItsOwn(async (session) => {
      await session.run(`ATTACH ${quotedText(this.#copyPath)} AS ${to} ${NEWEST_LAYOUT}`);
      this.#copying = session;
      try {
        await session.run(`COPY FROM DATABASE ${from} TO ${to}`);
        await session.run(`UPDATE ${to}.main.replica SET residue = false`);
        await session.run(`CHECKPOINT ${to}`);
      } finally {
        this.#copying = undefined;
        await session.run(`DETACH ${to}`);
      }
    });
  }

  /** Has a copy that is being made fail. */
  stopCopying(): void {
    this.#copying?.interrupt();
  }

  /** Puts the copy in the place of the file, which must not be attached. Killed in between, there is no replica at all. */
  async replaceByCopy(): Promise<void> {
    await this.remove();
    await rename(this.#copyPath, this.path);
  }

  exists(): Promise<boolean> {
    return stat(this.path).then(
      () => true,
      () => false,
    );
  }

  get #copyPath(): string {
    return `${this.path}.copy`;
  }

  async #removeCopy(): Promise<void> {
    await rm(this.#copyPath, { force: true });
    await rm(`${this.#copyPath}.wal`, { force: true });
  }

  /** The file must not be attached. */
  async remove(): Promise<void> {
    await rm(this.path, { force: true, recursive: true });
    await rm(`${this.path}.wal`, { force: true });
  }

  /** How much has been written since the last checkpoint. */
  async logSize(): Promise<number> {
    return stat(`${this.path}.wal`).then(
      ({ size }) => size,
      () => 0,
    );
  }

  /** The revision that an attached replica is at; undefined when it is not one of this workspace, or laid out differently. */
  async revision({ fingerprint }: ReplicaSchema, { identity }: WorkspaceState): Promise<number | undefined> {
    return this.#onItsOwn(async (session) => {
      const replica = `${quoted(this.catalog)}.main.replica`;
      const [row] = await session
        .rows({ text: `SELECT revision, fingerprint, identity FROM ${replica}`, params: [] })
        .catch(unlessMissing);
      if (row === undefined || row.fingerprint !== fingerprint || row.identity !== identity) return undefined;
      return Number(row.revision);
    });
  }

  async #attach(attempts = ATTEMPTS): Promise<void> {
    try {
      await this.#attachOnce();
    } catch (error) {
      if (attempts <= 1 || !isStillHeld(error)) throw error;
      await sleep(HELD_MILLISECONDS);
      await this.#attach(attempts - 1);
    }
  }

  async #attachOnce(): Promise<void> {
    await this.#onItsOwn((session) => session.run(`ATTACH ${quotedText(this.path)} AS ${quoted(this.catalog)} ${this.manner}`));
  }

  /** What cannot be read may be another's; only what is ours to replace is ever replaced. */
  async #requireAccess(): Promise<void> {
    const found = await stat(this.path).catch(() => undefined);
    if (found === undefined) return;
    if (!found.isFile()) throw new ReplicaUnavailable(`${this.path} is not a file. It is the place of a workspace's replica.`);
    await access(this.path, constants.R_OK | constants.W_OK).catch((error: unknown) => {
      throw new ReplicaUnavailable(`${this.path} cannot be read and written by this process.`, { cause: error });
    });
  }

  async #onItsOwn<T>(task: (session: Session) => Promise<T>): Promise<T> {
    const session = await this.instance.session();
    try {
      return await task(session);
    } finally {
      session.close();
    }
  }
}
