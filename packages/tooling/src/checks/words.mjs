import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFiles } from './files.mjs';

const BINARY = /[.](png|jpe?g|gif|ico|woff2?|zip|gz|duckdb|sqlite)$/;

/** The patterns are spelt so that they do not match this file. */
const FORBIDDEN = [
  {
    pattern: /(?<![\w.~)}-])[/](work|root|Users|home[/]\w+)[/][\w.-]/,
    reason: 'a path of one machine: nobody else has it',
  },
  {
    pattern: /https?:[/][/][\w.-]*(registry|verdaccio|artifactory|nexus|codeartifact)[\w.-]*[/:]/,
    reason: 'a registry: which one is used is the business of whoever installs',
  },
  {
    pattern: /_auth(Token)?=|\bBEGIN [A-Z ]*PRIVATE[ ]KEY/,
    reason: 'a credential',
  },
];

/** Lines that are true only on the machine where they were written. */
export function wordProblems(folder) {
  return repositoryFiles(folder)
    .filter((file) => !BINARY.test(file))
    .flatMap((file) =>
      linesOf(join(folder, file)).flatMap((line, index) => problemsOf(line).map((reason) => `${file}:${index + 1}: ${reason}`)),
    );
}

const linesOf = (path) => readFileSync(path, 'utf8').split('\n');

const problemsOf = (line) => FORBIDDEN.filter(({ pattern }) => pattern.test(line)).map(({ reason }) => reason);
