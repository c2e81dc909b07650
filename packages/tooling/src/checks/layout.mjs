import { repositoryFiles } from './files.mjs';

const TOP_LEVEL = [
  ...['apps', 'packages', 'docker', 'e2e', 'docs'],
  ...['pnpm-workspace.yaml', 'package.json', 'turbo.json', 'tsconfig.base.json', 'README.md'],
  ...['LICENSE', 'pnpm-lock.yaml', 'biome.json'],
];

/** Names that say nothing about what is inside, so that everything ends up inside. */
const EMPTY_NAME = /(^|[-.])(utils?|helpers?|managers?)([-.]|$)/i;

/** The top level is exactly what the design names, and every file is named after what it holds. */
export function layoutProblems(folder) {
  const files = repositoryFiles(folder);
  const top = new Set(files.map((file) => file.split('/')[0]));
  return [
    ...[...top]
      .filter((name) => !(name.startsWith('.') || TOP_LEVEL.includes(name)))
      .map((name) => `${name} does not belong at the top level`),
    ...TOP_LEVEL.filter((name) => !top.has(name)).map((name) => `${name} is missing at the top level`),
    ...files
      .filter((file) => file.split('/').some((part) => EMPTY_NAME.test(part)))
      .map((file) => `${file}: name it after what it holds, not "utils", "helpers" or "manager"`),
  ];
}
