const COMPILE = 'packages/filters/test/compile.test.ts';

module.exports = [
  {
    name: 'sql-parameters',
    file: 'packages/filters/src/compile/sql.ts',
    find: "text += '?';\n      params.push(value);",
    replace: "text += `'${value}'`;",
    test: COMPILE,
    only: 'no value from the input is in the text|its text does not depend on the values',
  },
  {
    name: 'sql-names',
    file: 'packages/filters/src/compile/sql.ts',
    find: 'if (!NAME.test(identifier)) throw',
    replace: 'if (!identifier) throw',
    test: COMPILE,
    only: 'a name that is none of ours',
  },
];
