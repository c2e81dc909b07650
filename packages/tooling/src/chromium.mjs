import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { aptInstall, canInstall } from './apt.mjs';
import { findProgram } from './programs.mjs';
import { fromRoot } from './root.mjs';
import { Failure, run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ADVICE = 'The browser tests need Chromium. Install it (Debian: apt-get install chromium), or name it in CHROMIUM_PATH.';

/** The path of a Chromium; it is installed when there is none and that can be done without asking. */
export async function ensureChromium({ say = console.log } = {}) {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Failure(`CHROMIUM_PATH names ${given}, which does not exist.`);
  }
  const found = findProgram(NAMES);
  if (found) return found;
  if (canInstall()) await aptInstall('chromium', { say });
  return findProgram(NAMES) ?? (await fromPlaywright(say));
}

async function fromPlaywright(say) {
  const requireFromTests = createRequire(fromRoot('e2e/package.json'));
  const { chromium } = requireFromTests('@playwright/test');
  if (!existsSync(chromium.executablePath())) {
    say('Downloading Chromium…');
    const cli = requireFromTests.resolve('@playwright/test/cli');
    const { code, output } = await run(process.execPath, [cli, 'install', 'chromium']);
    if (code !== 0) throw new Failure(`${output.trim()}\n\n${ADVICE}`);
  }
  return chromium.executablePath();
}
