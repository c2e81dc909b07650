const IMPORTS = 'apps/server/src/modules/imports';
const NOT_CSV = 'apps/server/test/imports/not-csv.test.ts';
const bomb = (name, file, { refuses, ...rest }) => ({
  name: `import-${name}`,
  file: `${IMPORTS}/${file}`,
  test: NOT_CSV,
  only: `refuses ${refuses} with a reason`,
  ...rest,
});

module.exports = [
  bomb('columns', 'limits.ts', { find: 'columns: 200', replace: 'columns: 2_000_000', refuses: '(10,000|201) columns' }),
  bomb('length-of-a-row', 'limits.ts', {
    find: 'rowLength: 256 * 1024',
    replace: 'rowLength: 256 * 1024 * 1024',
    refuses: '(a million columns|a cell of 10 MB)',
  }),
  bomb('nul-bytes', 'file/byte-check.ts', {
    find: 'if (chunk.includes(0)) throw',
    replace: 'if (chunk.length === 0) throw',
    refuses: 'NUL bytes( far down)?',
  }),
  bomb('zip', 'file/byte-check.ts', { find: 'if (found) throw', replace: 'if (found === null) throw', refuses: 'a.* file' }),
  bomb('size', 'import-routes.ts', {
    find: "if (Number(request.get('Content-Length') ?? 0) > LIMITS.bytes) throw tooLong();",
    replace: '',
    only: 'is told at once that it is too long',
  }),
  bomb('size-of-a-stream', 'file/byte-check.ts', {
    find: 'if (this.#length > LIMITS.bytes) throw tooLong();',
    replace: '',
    only: 'is told that it is too long when it has not said so',
  }),
  bomb('rows', 'file/inspect-file.ts', {
    find: 'if (rowCount > LIMITS.rows) throw tooManyRows();',
    replace: '',
    only: 'refuses more rows than a file may have',
  }),
];
