const DESIGN = 'apps/server/src/modules/campaigns/design';
const TEST = 'apps/server/test/campaigns/design.test.ts';

const template = (name, rest) => ({ name: `template-${name}`, file: `${DESIGN}/template.ts`, test: TEST, ...rest });

module.exports = [
  template('escaped', {
    find: "html: createEngine('escape')",
    replace: 'html: createEngine(undefined)',
    only: 'values are escaped in HTML',
  }),
  template('fields', {
    find: 'if (knownFields.has(field)) continue;',
    replace: 'if (field) continue;',
    only: 'a design is refused (the inside of an object|the prototype|a computed key|an object)',
  }),
  template('tags', {
    find: 'for (const name of Object.keys(engine.tags)) if (!TAGS.has(name)) delete engine.tags[name];',
    replace: '',
    only: 'a design is refused (a loop|a file)',
  }),
  template('filters', {
    find: 'for (const name of Object.keys(engine.filters)) if (!allowed.has(name)) delete engine.filters[name];',
    replace: '',
    only: 'a design is refused unescaped output|memory is limited',
  }),
  template('length', {
    file: 'apps/server/src/modules/campaigns/drafts/draft-values.ts',
    find: 'html: 200_000',
    replace: 'html: 200_000_000',
    test: 'apps/server/test/campaigns/drafts.test.ts',
    only: 'too much HTML',
  }),
  template('own-values', {
    file: `${DESIGN}/merge-fields.ts`,
    find: 'const facts = new Map<string, unknown>(Object.entries(parts.customer));',
    replace: 'const facts = { get: (field: string): unknown => Reflect.get(parts.customer, field) };',
    only: 'values that are not the customer',
  }),
  template('named-values', {
    file: `${DESIGN}/merge-fields.ts`,
    find: 'customer: Object.fromEntries(customerFields.map((field) => [field, textOf(field)])),',
    replace: 'customer: Object.fromEntries([...facts.keys()].map((field) => [field, textOf(field)])),',
    only: 'values that are not the customer',
  }),
  template('one-line-sender', {
    file: 'apps/server/src/modules/campaigns/drafts/draft-values.ts',
    find: 'if (ONE_LINE.includes(key) && LINE_BREAK.test(value)) refuse',
    replace: "if (ONE_LINE.includes(key) && value === '\\n') refuse",
    test: 'apps/server/test/campaigns/drafts.test.ts',
    only: 'a header in the sender name',
  }),
  template('one-line-subject', {
    file: `${DESIGN}/compile-design.ts`,
    find: 'subject: oneLine(subject.render(scope)),',
    replace: 'subject: subject.render(scope),',
    only: 'the subject stays one line',
  }),
];
