/**
 * What Muster is defended against, in the words of the table of threats, and where its defences are listed. Each defence says how
 * it is taken out and which tests have to fail then; `npm run defences` does so. A threat without a defence fails a test.
 *
 *   name     for the command line and the environment variable WITHOUT_DEFENCE
 *   file     from the root
 *   find     a text that stands in the file exactly once
 *   replace  what stands there when the defence is gone
 *   also     further changes, where one defence stands behind another: taking out one alone would change nothing
 *   test     the test file that has to notice
 *   only     the names of its tests, as a regular expression; left out: all of them
 */
const THREATS = {
  tenants: 'another tenant’s row',
  permissions: 'missing permission',
  csrf: 'request of another site',
  cors: 'CORS leak',
  sql: 'SQL through a filter',
  cost: 'costly query',
  patterns: 'LIKE bomb',
  passwords: 'password guessing',
  sessions: 'stolen session',
  keys: 'leaked API key',
  templates: 'template injection',
  designs: 'script in a design',
  formulas: 'CSV formula',
  imports: 'import bomb',
  leaks: 'leak in errors and logs',
  audit: 'tampered audit',
  personal: 'hidden personal value',
  'four-eyes': 'launch by its own editor',
  'trusted-documents': 'query that is not ours',
  'sign-on': 'forged sign-on',
};

const threats = Object.values(THREATS);
const defences = Object.entries(THREATS).flatMap(([file, threat]) =>
  require(`./${file}.cjs`).map((defence) => ({ ...defence, threat })),
);

module.exports = { defences, threats };
