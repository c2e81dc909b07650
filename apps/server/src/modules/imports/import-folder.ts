import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../../config';

type Place = Pick<Config, 'dataDir'>;

/** Where our copies of the files are that were handed in. */
const importFolder = ({ dataDir }: Place): string => path.join(dataDir, 'imports');

export const importPath = (config: Place, fileName: string): string => path.join(importFolder(config), path.basename(fileName));

/** Makes the folder if need be; only this user can look into it, because the files name customers. */
export const makeImportFolder = async (config: Place): Promise<string> => {
  const folder = importFolder(config);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
};
