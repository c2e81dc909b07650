/** Trees that are no questions, with the node at fault and a word of the reason. Made by hand. */
export const brokenFilters: readonly { name: string; filter: unknown; path: string; reason: RegExp }[] = [
  { name: 'an empty group', filter: { all: [] }, path: 'all', reason: /empty/ },
  { name: 'an empty group inside', filter: { any: [{ everyone: true }, { all: [] }] }, path: 'any.1.all', reason: /empty/ },
  {
    name: 'an unknown attribute',
    filter: { all: [{ everyone: true }, { not: { attribute: { key: 'shoeSize', operator: 'IS', value: 1 } } }] },
    path: 'all.1.not.attribute.key',
    reason: /shoeSize/,
  },
  { name: 'an unknown activity', filter: { activity: { kind: 'dance' } }, path: 'activity.kind', reason: /dance/ },
  {
    name: 'an operator that the type does not have',
    filter: { attribute: { key: 'country', operator: 'MORE_THAN', value: 'Austria' } },
    path: 'attribute.operator',
    reason: /Country/,
  },
  {
    name: 'a value that is missing',
    filter: { attribute: { key: 'country', operator: 'IS' } },
    path: 'attribute.value',
    reason: /value/,
  },
  {
    name: 'a value where there is none',
    filter: { attribute: { key: 'country', operator: 'HAS_VALUE', value: 'Austria' } },
    path: 'attribute.value',
    reason: /value/,
  },
  {
    name: 'a value of the wrong type',
    filter: { attribute: { key: 'visitCount', operator: 'AT_LEAST', value: 'many' } },
    path: 'attribute.value',
    reason: /./,
  },
  {
    name: 'an empty list of values',
    filter: { attribute: { key: 'country', operator: 'IN', value: [] } },
    path: 'attribute.value',
    reason: /./,
  },
  {
    name: 'an unknown field of a record',
    filter: { activity: { kind: 'purchase', where: { field: { key: 'colour', operator: 'IS', value: 'red' } } } },
    path: 'activity.where.field.key',
    reason: /colour/,
  },
  {
    name: 'a measure that an activity does not have',
    filter: { activity: { kind: 'visit', measure: { function: 'SUM', field: 'outlet' }, operator: 'AT_LEAST', value: 1 } },
    path: 'activity.measure.field',
    reason: /measure/,
  },
  { name: 'everyone: false', filter: { everyone: false }, path: 'everyone', reason: /true/ },
  { name: 'a segment without an id', filter: { segment: '' }, path: 'segment', reason: /./ },
  {
    name: 'a text that is too long',
    filter: { attribute: { key: 'country', operator: 'IS', value: 'x'.repeat(201) } },
    path: 'attribute.value',
    reason: /200/,
  },
];

/** `{ not: { not: … } }`, `depth` nodes deep. */
export const nested = (depth: number): object =>
  Array.from({ length: depth - 1 }).reduce<object>((inner) => ({ not: inner }), { everyone: true });
