import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The files of a folder in whose bytes one of the texts stands, however it is written. */
export const filesWith = async (folder: string, texts: readonly string[]): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const wanted = texts.map((text) => text.toLowerCase());
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const bytes = (await readFile(file).catch(() => Buffer.alloc(0))).toString('latin1').toLowerCase();
    if (wanted.some((text) => bytes.includes(text))) found.push(path.relative(folder, file));
  }
  return found.sort();
};
