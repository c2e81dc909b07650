const IMPORTS = 'apps/server/src/modules/imports';
const ERROR_FILE = 'apps/server/test/imports/error-file.test.ts';
const roundTrip = { test: ERROR_FILE, only: 'holds no formulas, and gives back' };
const formulas = (name, find, replace) => ({
  name: `formula-${name}`,
  file: `${IMPORTS}/error-columns.ts`,
  find,
  replace,
  ...roundTrip,
});

module.exports = [
  formulas('cells', "(FORMULA.test(cell) && !NEGATIVE_NUMBER.test(cell) ? `'${cell}` : cell)", 'cell'),
  formulas('equals', "const FORMULA = /^'*[=+\\-@\\t\\r\\n]/;", "const FORMULA = /^'*[+\\-@\\t\\r\\n]/;"),
  formulas('plus', "const FORMULA = /^'*[=+\\-@\\t\\r\\n]/;", "const FORMULA = /^'*[=\\-@\\t\\r\\n]/;"),
  formulas('minus', "const FORMULA = /^'*[=+\\-@\\t\\r\\n]/;", "const FORMULA = /^'*[=+@\\t\\r\\n]/;"),
  formulas('at', "const FORMULA = /^'*[=+\\-@\\t\\r\\n]/;", "const FORMULA = /^'*[=+\\-\\t\\r\\n]/;"),
  formulas('tab', "const FORMULA = /^'*[=+\\-@\\t\\r\\n]/;", "const FORMULA = /^'*[=+\\-@\\r\\n]/;"),
  formulas('carriage-return', "const FORMULA = /^'*[=+\\-@\\t\\r\\n]/;", "const FORMULA = /^'*[=+\\-@\\t\\n]/;"),
  formulas('line-feed', "const FORMULA = /^'*[=+\\-@\\t\\r\\n]/;", "const FORMULA = /^'*[=+\\-@\\t\\r]/;"),
  formulas('after-an-apostrophe', "const FORMULA = /^'*[=+\\-@\\t\\r\\n]/;", 'const FORMULA = /^[=+\\-@\\t\\r\\n]/;'),
  {
    name: 'formula-after-a-line-break',
    file: `${IMPORTS}/rows/error-rows.ts`,
    find: ', quoted_match: LINE_BREAK',
    replace: '',
    ...roundTrip,
  },
  {
    name: 'formula-of-order-lines',
    file: `${IMPORTS}/error-file.ts`,
    find: '...cells.map(neutralised)]',
    replace: '...cells]',
    ...roundTrip,
  },
  {
    name: 'formula-of-other-rows',
    file: `${IMPORTS}/rows/error-rows.ts`,
    find: '...cells.map(neutralised)]',
    replace: '...cells]',
    test: ERROR_FILE,
    only: 'of other rows holds no formulas',
  },
  {
    name: 'formula-of-column-names',
    file: `${IMPORTS}/rows/error-rows.ts`,
    find: '...format.columns.map(neutralised)]',
    replace: '...format.columns]',
    test: ERROR_FILE,
    only: 'of other rows holds no formulas',
  },
];
