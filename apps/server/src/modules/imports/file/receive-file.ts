import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../../../config';
import { importPath, makeImportFolder } from '../import-folder';
import type { ImportKind } from '../kinds';
import { ByteCheck } from './byte-check';
import type { FileFormat } from './format';
import { inspectFile } from './inspect-file';

export interface ReceivedFile {
  /** Of our copy, in the folder of imports. */
  readonly filePath: string;
  readonly format: FileFormat;
}

const checking = (check: ByteCheck): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        check.add(chunk);
        done(null, chunk);
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });

/**
 * Takes a file in: makes our own copy under a name that nobody can guess, and finds out what it is. A file that cannot
 * be an import leaves nothing behind.
 * @throws FileRefused
 */
export const receiveFile = async (
  config: Pick<Config, 'dataDir'>,
  content: AsyncIterable<Buffer>,
  kind: ImportKind,
): Promise<ReceivedFile> => {
  await makeImportFolder(config);
  const filePath = `${randomBytes(16).toString('hex')}.csv`;
  const copy = importPath(config, filePath);
  const check = new ByteCheck();
  // Open before anything is read: a stream that opens it by itself may do so after a file refused at its first bytes was removed.
  const file = await open(copy, 'wx', 0o600);
  try {
    await pipeline(content, checking(check), file.createWriteStream());
    return { filePath, format: await inspectFile(copy, { encoding: check.end(), kind }) };
  } catch (error) {
    await rm(copy, { force: true });
    throw error;
  }
};
