import type { Filter } from '@muster/filters';
import type { CatalogActivity, CatalogAttribute, CatalogIndex } from '../catalog-index';
import { attributeSubject } from '../subject';
import { convertValue, usualOperator, withValue } from '../value-model';

/** Something that a condition can be about. */
export interface PickerOption {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly help: string;
  /** The condition to start from. */
  readonly start: () => Filter;
}

const startAttribute = (attribute: CatalogAttribute, index: CatalogIndex): Filter => {
  const subject = attributeSubject(attribute);
  const operator = usualOperator(subject);
  return {
    attribute: withValue({ key: attribute.key, operator }, convertValue(undefined, index.operator(operator).shape, subject)),
  };
};

/** "At least once, at any time": an activity is a complete question from the start. */
const startActivity = ({ kind }: CatalogActivity): Filter => ({ activity: { kind, operator: 'AT_LEAST', value: 1 } });

/** What the filter language has beside the catalog. */
const STANDING: readonly PickerOption[] = [
  {
    id: 'segment',
    label: 'Member of a segment',
    group: 'Segments',
    help: 'Everyone who is in another segment now.',
    start: () => ({ segment: '' }),
  },
  {
    id: 'everyone',
    label: 'Everyone',
    group: 'Segments',
    help: 'All customers of the workspace.',
    start: () => ({ everyone: true }),
  },
];

/** All options, each group together, groups in the order in which the catalog first names them. */
export const pickerOptions = (index: CatalogIndex): readonly PickerOption[] => {
  const { attributes, activities } = index.catalog;
  const options: readonly PickerOption[] = [
    ...attributes.map((attribute) => ({
      id: `attribute:${attribute.key}`,
      label: attribute.label,
      group: attribute.group,
      help: attribute.help,
      start: () => startAttribute(attribute, index),
    })),
    ...activities.map((activity) => ({
      id: `activity:${activity.kind}`,
      label: activity.label,
      group: activity.group,
      help: activity.help,
      start: () => startActivity(activity),
    })),
    ...STANDING,
  ];
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.flatMap((group) => options.filter((option) => option.group === group));
};

const wordsOf = (search: string): readonly string[] => search.toLowerCase().split(/\s+/).filter(Boolean);

/** How near an option is to what was typed: by the start of its label, its label, its group, its help. Undefined when it is not meant. */
const distance = ({ label, group, help }: PickerOption, words: readonly string[]): number | undefined => {
  const lower = label.toLowerCase();
  const places = [
    (word: string) => lower.split(' ').some((part) => part.startsWith(word)),
    (word: string) => lower.includes(word),
    (word: string) => `${label} ${group}`.toLowerCase().includes(word),
    (word: string) => `${label} ${group} ${help}`.toLowerCase().includes(word),
  ];
  const place = places.findIndex((contains) => words.every(contains));
  return place === -1 ? undefined : place;
};

/** Finds by every word. The nearest group stands first, and in it the nearest option; each group stays together. */
export const searchOptions = (options: readonly PickerOption[], search: string): readonly PickerOption[] => {
  const words = wordsOf(search);
  if (words.length === 0) return options;
  const found = options.flatMap((option) => {
    const near = distance(option, words);
    return near === undefined ? [] : [{ option, near }];
  });
  const nearest = new Map<string, number>();
  for (const { option, near } of found) nearest.set(option.group, Math.min(near, nearest.get(option.group) ?? near));
  const groups = [...nearest].sort(([, one], [, other]) => one - other).map(([group]) => group);
  const order = ({ option, near }: (typeof found)[number]) => groups.indexOf(option.group) * 10 + near;
  return found.sort((one, other) => order(one) - order(other)).map(({ option }) => option);
};
