import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';

/** A folder with these files (path → text) for the time of the test file. */
export function folderWith(files) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'muster-fixture-')));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The same, known to git. */
export function repositoryWith(files) {
  const folder = folderWith(files);
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  return folder;
}
