import { fold } from '@muster/filters';
import { Refusal } from '../../errors';
import type { DescribedField, FieldType } from './field-type';
import { isKey } from './keys';

const LONGEST_LABEL = 120;
const LONGEST_NAME = 100;
const LONGEST_CHOICE = 100;
const MOST_CHOICES = 200;
const MOST_PROPERTIES = 200;

type Path = readonly string[];

const refuse = (path: Path, message: string): never => {
  throw new Refusal('INVALID', message, ['input', ...path]);
};

/** @throws Refusal when nothing is left of it, or too much. */
export const checkedName = (given: string, path: Path, longest = LONGEST_NAME): string => {
  const name = given.trim();
  if (name === '') throw new Refusal('REQUIRED', `${path.at(-1)} is missing.`, ['input', ...path]);
  if (name.length > longest || fold(name).length > longest) refuse(path, `${path.at(-1)} is longer than ${longest} characters.`);
  return name;
};

export const checkedLabel = (given: string | null | undefined, fallback: string, path: Path): string =>
  given?.trim() ? checkedName(given, path, LONGEST_LABEL) : fallback;

/** Texts of which no two are alike. @throws Refusal */
export const checkedTexts = (given: readonly string[] | null | undefined, path: Path): readonly string[] => {
  const texts = (given ?? []).map((text, index) => checkedName(text, [...path, String(index)], LONGEST_CHOICE));
  if (texts.length > MOST_CHOICES) refuse(path, `${path.at(-1)} are more than ${MOST_CHOICES}.`);
  if (new Set(texts.map(fold)).size < texts.length) refuse(path, `Two of the ${path.at(-1)} are the same.`);
  return texts;
};

interface FieldDraft {
  readonly key: string;
  readonly label?: string | null;
  readonly type: FieldType;
  readonly choices?: readonly string[] | null;
}

/** @throws Refusal */
export const checkedField = (draft: FieldDraft, path: Path = []): DescribedField => {
  const key = draft.key.trim();
  if (!isKey(key)) refuse([...path, 'key'], 'A key is 1 to 100 letters, digits, “_”, “-”, “.” and spaces.');
  const choices = checkedTexts(draft.choices, [...path, 'choices']);
  if (draft.type === 'CHOICE' && choices.length === 0) refuse([...path, 'choices'], 'A CHOICE needs choices.');
  if (draft.type !== 'CHOICE' && choices.length > 0) refuse([...path, 'choices'], `A ${draft.type} has no choices.`);
  return { key, label: checkedLabel(draft.label, key, [...path, 'label']), type: draft.type, choices };
};

/** @throws Refusal */
export const checkedFields = (drafts: readonly FieldDraft[], path: Path): readonly DescribedField[] => {
  if (drafts.length > MOST_PROPERTIES) refuse(path, `${path.at(-1)} are more than ${MOST_PROPERTIES}.`);
  const fields = drafts.map((draft, index) => checkedField(draft, [...path, String(index)]));
  const keys = fields.map(({ key }) => key);
  const twice = keys.find((key, index) => keys.indexOf(key) < index);
  if (twice !== undefined) refuse(path, `“${twice}” is described twice.`);
  return fields;
};
