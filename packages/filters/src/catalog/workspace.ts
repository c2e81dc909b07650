import { fold } from '../fold';
import type { AttributeType } from '../operators';
import { makeCatalog, standardCatalog } from '.';
import type { ActivityEntry, AttributeEntry, Catalog, Choice, FieldEntry, MeasureEntry, Program } from './types';

/** A custom field, or a property of an event, as a workspace describes it. */
export interface DescribedValue {
  readonly key: string;
  readonly label: string;
  readonly type: AttributeType;
  /** Of a choice; empty for other types. */
  readonly choices: readonly string[];
}

export interface DescribedEvent {
  readonly name: string;
  readonly label: string;
  readonly properties: readonly DescribedValue[];
  /** Properties that were sent without being described. */
  readonly otherProperties: readonly string[];
}

/** What a workspace has of its own, described or merely seen. */
export interface WorkspaceSchema {
  readonly customFields: readonly DescribedValue[];
  readonly otherFields: readonly string[];
  readonly sourceMetadata: readonly string[];
  readonly events: readonly DescribedEvent[];
  readonly programs: readonly Program[];
}

const choicesOf = ({ type, choices }: DescribedValue): { choices?: readonly Choice[] } =>
  type === 'choice' ? { choices: choices.map((value) => ({ value, label: value })) } : {};

/** How a value of each type is compared. Which day a moment is depends on the workspace's zone, so dates are days. */
const comparedAs = (value: DescribedValue) => ({
  type: value.type,
  ...choicesOf(value),
  ...(value.type === 'choice' && { writtenByHand: true as const }),
  ...(value.type === 'date' && { storage: 'DAY' as const }),
  ...((value.type === 'text' || value.type === 'list') && { suggests: true as const }),
});

/** Nobody has said what it is, so it is compared by its text. */
const undescribed = (key: string): DescribedValue => ({ key, label: key, type: 'text', choices: [] });

interface Place {
  readonly prefix: string;
  readonly column: string;
  readonly group: string;
  readonly help: string;
}

const attributeOf = (value: DescribedValue, { prefix, column, group, help }: Place): AttributeEntry => ({
  key: `${prefix}.${value.key}`,
  label: value.label,
  group,
  help,
  source: { from: 'LEAF', column, leaf: value.key },
  ...comparedAs(value),
  examples: [],
});

const CUSTOM: Place = {
  prefix: 'custom',
  column: 'attributes',
  group: 'Custom fields',
  help: 'A field of your own. Values that do not fit its type count as unknown.',
};
const OTHER: Place = {
  ...CUSTOM,
  group: 'Other fields',
  help: 'Customers carry it and nobody has described it, so it is compared as text.',
};
const SOURCE: Place = {
  prefix: 'sourceMetadata',
  column: 'source_metadata',
  group: 'Source',
  help: 'What is known about where the customer came from.',
};

/** The columns of customers whose members workspaces describe, or just send. */
export const DESCRIBED_COLUMNS: readonly string[] = [CUSTOM.column, SOURCE.column];

const fieldOf = (value: DescribedValue, column: string): FieldEntry => ({
  key: value.key,
  label: value.label,
  column,
  leaf: value.key,
  ...comparedAs(value),
});

const MEASURED = [
  { function: 'SUM', words: 'Sum of' },
  { function: 'AVG', words: 'Average' },
  { function: 'MIN', words: 'Smallest' },
  { function: 'MAX', words: 'Largest' },
] as const;

const lowered = (label: string): string =>
  /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

const measuresOf = ({ key, label, type }: FieldEntry): readonly MeasureEntry[] => {
  if (type === 'number' || type === 'money') {
    return MEASURED.map(({ function: name, words }) => ({ function: name, field: key, label: `${words} ${lowered(label)}` }));
  }
  return type === 'text' || type === 'choice'
    ? [{ function: 'DISTINCT', field: key, label: `Different values of ${lowered(label)}` }]
    : [];
};

const eventOf = (family: ActivityEntry, { name, label, properties, otherProperties }: DescribedEvent): ActivityEntry => {
  const described = new Set(properties.map(({ key }) => key));
  const others = otherProperties.filter((key) => !described.has(key)).map(undescribed);
  const fields = [...properties, ...others].map((value) => fieldOf(value, family.described ?? ''));
  return {
    ...family,
    kind: `${family.kind}${name}`,
    label,
    fields: [...family.fields, ...fields],
    measures: [...family.measures, ...fields.flatMap(measuresOf)],
    examples: [],
  };
};

/** What every workspace can ask, and what this one has of its own. */
export const catalogOf = ({ customFields, otherFields, sourceMetadata, events, programs }: WorkspaceSchema): Catalog => {
  const described = new Set(customFields.map(({ key }) => key));
  const named = new Map(events.map((event) => [fold(event.name), event]));
  const families = standardCatalog.activities.filter((entry) => entry.described !== undefined);
  return makeCatalog({
    attributes: [
      ...standardCatalog.attributes,
      ...sourceMetadata.map((key) => attributeOf(undescribed(key), SOURCE)),
      ...customFields.map((value) => attributeOf(value, CUSTOM)),
      ...otherFields.filter((key) => !described.has(key)).map((key) => attributeOf(undescribed(key), OTHER)),
    ],
    activities: [
      ...standardCatalog.activities,
      ...families.flatMap((family) => [...named.values()].map((event) => eventOf(family, event))),
    ],
    programs,
  });
};
