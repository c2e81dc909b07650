import type { Filter } from '@muster/filters';
import { type CatalogActivity, type CatalogAttribute, type CatalogIndex } from '../catalog-index';
import { convertValue, usualOperator, withValue } from '../value-model';
import { attributeSubject } from '../subject';

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
  return { attribute: withValue({ key: attribute.key, operator }, convertValue(undefined, index.operator(operator).shape, subject)) };
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
  { id: 'everyone', label: 'Everyone', group: 'Segments', help: 'All customers of the workspace.', start: () => ({ everyone: true }) },
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

/** Finds by every word, in the label, the group and the help. */
export const searchOptions = (options: readonly PickerOption[], search: string): readonly PickerOption[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = ({ label, group, help }: PickerOption) => {
    const text = `${label} ${group} ${help}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return words.length === 0 ? options : options.filter(matches);
};
