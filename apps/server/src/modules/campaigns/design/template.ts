import { Liquid, LiquidError } from 'liquidjs';
import { MERGE_FIELDS, type MergeScope } from './merge-fields';

/** A template that cannot be used. `message` names the line and says what would be right. */
export class TemplateError extends Error {}

/** One part of a design, parsed. */
export interface Template {
  /** Keys of the merge fields in it. */
  readonly fields: ReadonlySet<string>;
  /** @throws when the limits on time and memory are passed. */
  render(scope: MergeScope): string;
}

/** Without loops, partials and filters that build text from nothing, rendering costs what the template's length costs. */
const TAGS = new Set(['if', 'unless', 'case', 'assign', 'comment']);
const FILTERS = ['default', 'upcase', 'downcase', 'capitalize', 'strip', 'truncate', 'date'] as const;

const LIMITS = { parseLimit: 500_000, renderLimit: 2_000, memoryLimit: 2_000_000 } as const;

const createEngine = (outputEscape: 'escape' | undefined): Liquid => {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    // Partials would be looked up here: there are none, and the file system is never asked.
    templates: {},
    ...LIMITS,
    ...(outputEscape === undefined ? {} : { outputEscape }),
  });
  const allowed = new Set<string>(FILTERS);
  for (const name of Object.keys(engine.tags)) if (!TAGS.has(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) if (!allowed.has(name)) delete engine.filters[name];
  return engine;
};

const engines = {
  /** Values are escaped, and there is no `raw` filter to get around it. */
  html: createEngine('escape'),
  plain: createEngine(undefined),
} as const;
export type TemplateKind = keyof typeof engines;

const knownFields = new Set(MERGE_FIELDS.map(({ key }) => key));

const explain = (problem: string): string => {
  if (problem.startsWith('undefined filter')) return `${problem}; the filters are ${FILTERS.join(', ')}`;
  if (/^tag ".*" not found$/.test(problem)) return `${problem}; the tags are ${[...TAGS].join(', ')}`;
  return problem;
};

const withLine = (error: unknown): unknown => {
  if (!(error instanceof LiquidError)) return error;
  const [line] = error.token.getPosition();
  const problem = error.message.replace(/, line:\d+, col:\d+$/, '');
  return new TemplateError(`Line ${line}: ${explain(problem)}.`);
};

const lineOf = (source: string, field: string): number => {
  const name = field.split('.').at(-1) ?? field;
  return source.slice(0, Math.max(0, source.indexOf(name))).split('\n').length;
};

const parse = (engine: Liquid, source: string) => {
  try {
    const parsed = engine.parse(source);
    const fields = engine.globalVariableSegmentsSync(parsed).map((segments) => segments.map(String).join('.'));
    return { parsed, fields: new Set(fields) };
  } catch (error) {
    throw withLine(error);
  }
};

/** @throws TemplateError when it is not Liquid, or names a field that there is not. */
export const parseTemplate = (source: string, kind: TemplateKind): Template => {
  const engine = engines[kind];
  const { parsed, fields } = parse(engine, source);
  for (const field of fields) {
    if (knownFields.has(field)) continue;
    const known = [...knownFields].join(', ');
    throw new TemplateError(`Line ${lineOf(source, field)}: there is no merge field "${field}". The fields are ${known}.`);
  }
  return { fields, render: (scope) => String(engine.renderSync(parsed, scope)) };
};

const OUTPUT = /\{\{-?\s*customer\.(\w+)\s*(\|[^}]*)?-?\}\}/g;

/** Customer fields that leave a gap when they are empty: shown without `default` and not asked about in a condition. */
export const unguardedFields = (source: string): string[] => {
  const shown = [...source.matchAll(OUTPUT)].filter(([, , filters]) => !filters?.includes('default'));
  const names = shown.flatMap(([, name]) => (name === undefined ? [] : [name]));
  const asked = (name: string): boolean =>
    new RegExp(`\\{%-?\\s*(if|unless|elsif|case)\\b[^%]*customer\\.${name}\\b`).test(source);
  return [...new Set(names)].filter((name) => !asked(name));
};
