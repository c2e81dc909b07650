import type { FieldType } from '../../generated/graphql';

/** A described field while it is being written. */
export interface DraftField {
  readonly key: string;
  readonly label: string;
  readonly type: FieldType;
  /** One to a line. */
  readonly choices: string;
}

export const NEW_FIELD: DraftField = { key: '', label: '', type: 'TEXT', choices: '' };

/** What stands on the lines of a text, without blank ones and doubles. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** `favourite_colour` and `favouriteColour` as people would write it: "Favourite colour". */
export const labelOf = (key: string): string => {
  const words = key
    .replace(/[_.-]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

interface Described {
  readonly key: string;
  readonly label: string;
  readonly type: FieldType;
  readonly choices: readonly string[];
}

export const draftOf = ({ key, label, type, choices }: Described): DraftField => ({
  key,
  label,
  type,
  choices: choices.join('\n'),
});

/** What was sent without being described, as a draft with what can be guessed. */
export const draftOfObserved = ({ key, type }: Pick<Described, 'key' | 'type'>): DraftField => ({
  ...NEW_FIELD,
  key,
  label: labelOf(key),
  type,
});

export const fieldInput = ({ key, label, type, choices }: DraftField) => ({
  key: key.trim(),
  label: label.trim() === '' ? null : label.trim(),
  type,
  choices: type === 'CHOICE' ? linesOf(choices) : [],
});
