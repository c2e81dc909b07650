import { createHmac, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CannotStart } from '../../cannot-start';
import type { Config } from '../../config';
import type { Database } from '../../database/database';
import { Setting } from '../../database/setting.entity';

const FINGERPRINT = 'secret.fingerprint';

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

/** Made once, readable by this user only. Of two processes that make it at once, both end up with the first one's. */
const secretFromFile = async (file: string): Promise<string> => {
  try {
    await writeFile(file, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  const secret = (await readFile(file, 'utf8')).trim();
  if (secret.length < 32) throw new CannotStart(`${file} holds no key; restore it, or set SECRET_KEY.`);
  return secret;
};

/**
 * The installation's secret. With another one than before, suppressions would match nobody and unsubscribed people would
 * be written to again, without any sign of it; so another one is refused.
 * @throws CannotStart
 */
export const loadSecret = async ({ secretKey, dataDir }: Config, database: Database): Promise<string> => {
  const secret = secretKey ?? (await secretFromFile(path.join(dataDir, 'secret.key')));
  const fingerprint = createHmac('sha256', secret).update('muster fingerprint').digest('base64url');
  const known = await database.transaction(async (manager) => {
    const setting = await manager.findOneBy(Setting, { name: FINGERPRINT });
    return setting ?? (await manager.save(Setting, { name: FINGERPRINT, value: fingerprint }));
  });
  if (known.value === fingerprint) return secret;
  const source = secretKey === undefined ? 'The key in DATA_DIR/secret.key' : 'SECRET_KEY';
  throw new CannotStart(
    `${source} is not the one this database was set up with; suppressions would stop working. Restore that one.`,
  );
};
