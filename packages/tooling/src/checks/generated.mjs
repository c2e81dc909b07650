import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs `generate`, which writes into `folder`, and compares with what was there. The folder is left as it was found: a check
 * that mended what it finds would succeed the second time, without anybody having looked.
 */
export async function generatedProblems(folder, generate) {
  const kept = mkdtempSync(join(tmpdir(), 'muster-generated-'));
  try {
    if (existsSync(folder)) cpSync(folder, kept, { recursive: true });
    await generate();
    return differences(kept, folder);
  } finally {
    if (differences(kept, folder).length > 0) restore(kept, folder);
    rmSync(kept, { recursive: true, force: true });
  }
}

function restore(kept, folder) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(kept, folder, { recursive: true });
}

function differences(before, after) {
  const [old, fresh] = [before, after].map(contents);
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((name) => old.get(name) !== fresh.get(name))
    .map((name) => `${name} is not what the schema and the operations give: run pnpm --filter @muster/web generate`);
}

const contents = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
