import { pino } from 'pino';
import type { Config } from '../../src/config';
import { loggedError, REDACTED } from '../../src/logger';
import { insertApiKey } from '../../src/modules/access/keys/create-api-key';
import type { Scope } from '../../src/modules/access/keys/scopes';
import { insertMember } from '../../src/modules/access/members/insert-member';
import { Membership } from '../../src/modules/access/members/membership.entity';
import { oldestWorkspace } from '../../src/modules/access/oldest-workspace';
import { passwordHash } from '../../src/modules/access/passwords/password-hash';
import type { Role } from '../../src/modules/access/roles';
import { bootApp, type TestApp } from '../harness/boot-app';
import type { DatabaseKind } from '../harness/databases';
import { NOW } from '../harness/factories';
import { Client } from './client';

export const PASSWORD = 'correct horse battery';

/** A server whose clock the test sets. */
export class World {
  now = NOW;
  #members = 0;

  private constructor(
    readonly app: TestApp,
    readonly printed: readonly string[],
    readonly log: readonly string[],
  ) {}

  static async start(kind: DatabaseKind = 'sqlite', config: Partial<Config> = {}): Promise<World> {
    const time = { world: undefined as World | undefined };
    const printed: string[] = [];
    const log: string[] = [];
    const logger = pino(
      { base: null, redact: REDACTED, serializers: { err: loggedError } },
      { write: (line: string) => void log.push(line) },
    );
    const clock = () => time.world?.now ?? NOW;
    const app = await bootApp({ kind, config, clock, logger, onProgress: (line) => void printed.push(line) });
    time.world = new World(app, printed, log);
    return time.world;
  }

  get services() {
    return this.app.services;
  }

  close(): Promise<void> {
    return this.app.close();
  }

  nobody(): Client {
    return new Client(this.app.url);
  }

  async workspaceId(): Promise<number> {
    return (await oldestWorkspace(this.services)).id;
  }

  /** Somebody with the password of all tests. */
  async member(role: Role, given: { email?: string; workspaceId?: number } = {}): Promise<{ email: string; id: number }> {
    this.#members += 1;
    const email = given.email ?? `member-${this.#members}@harbour.example`;
    const workspaceId = given.workspaceId ?? (await this.workspaceId());
    const hash = await passwordHash(PASSWORD);
    const { id } = await this.services.database.transaction(async (manager) => {
      const member = await insertMember(manager, { name: `Member ${this.#members}`, email, passwordHash: hash, createdAt: NOW });
      await manager.insert(Membership, { workspaceId, memberId: member.id, role, createdAt: NOW });
      return member;
    });
    return { email, id };
  }

  /** Somebody who has signed in. */
  async signedIn(role: Role, given: { workspaceId?: number } = {}): Promise<Client & { email: string }> {
    const { email } = await this.member(role, given);
    const client = this.nobody();
    const { userErrors } = await client.login(email, PASSWORD);
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return Object.assign(client, { email });
  }

  async program(...scopes: Scope[]): Promise<Client> {
    const given = { name: 'Program', scopes, createdBy: null, createdAt: this.now, expiresAt: null };
    const workspaceId = await this.workspaceId();
    const { text } = await this.services.database.transaction((manager) => insertApiKey(manager, { workspaceId, ...given }));
    return new Client(this.app.url, text);
  }
}
