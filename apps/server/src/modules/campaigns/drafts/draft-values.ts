import { Refusal } from '../../../errors';
import { type Design, designProblems } from '../design/compile-design';

/** What a person writes of a campaign. What is left out is kept, or, of a new campaign, has its standard. */
export interface DraftInput {
  /** Who saves it; left out, nobody in particular. */
  readonly editedBy?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly senderName?: string | null | undefined;
  readonly senderAddress?: string | null | undefined;
  readonly subject?: string | null | undefined;
  readonly html?: string | null | undefined;
  readonly text?: string | null | undefined;
  /** Null takes the segment away. */
  readonly segmentId?: string | null | undefined;
}

/** A draft's texts as they are stored. */
export interface DraftTexts extends Design {
  readonly name: string;
  readonly senderName: string;
  readonly senderAddress: string;
}

type TextKey = keyof DraftTexts;

const LENGTHS: Readonly<Record<TextKey, number>> = {
  name: 120,
  senderName: 120,
  senderAddress: 254,
  subject: 250,
  html: 200_000,
  text: 100_000,
};

const LABELS: Readonly<Record<TextKey, string>> = {
  name: 'name',
  senderName: 'sender name',
  senderAddress: 'sender address',
  subject: 'subject',
  html: 'HTML',
  text: 'plain text',
};

const KEYS = ['name', 'senderName', 'senderAddress', 'subject', 'html', 'text'] as const satisfies readonly TextKey[];
/** These stand on one line in the message's head. */
const ONE_LINE: readonly TextKey[] = ['name', 'senderName', 'senderAddress', 'subject'];
const REQUIRED: readonly TextKey[] = ['name', 'senderName', 'senderAddress'];

const ADDRESS = /^[^\s@<>()",;:\\[\]]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const LINE_BREAK = /[\p{Cc}\u2028\u2029]/u;

export const isSenderAddress = (text: string): boolean => ADDRESS.test(text);

const refuse = (code: 'INVALID' | 'REQUIRED', message: string, key: TextKey): never => {
  throw new Refusal(code, message, ['input', key]);
};

const checkText = (key: TextKey, value: string): void => {
  if (REQUIRED.includes(key) && value === '') refuse('REQUIRED', `A campaign needs a ${LABELS[key]}.`, key);
  if (value.length > LENGTHS[key]) {
    refuse('INVALID', `The ${LABELS[key]} has ${value.length} characters; ${LENGTHS[key]} is the limit.`, key);
  }
  if (ONE_LINE.includes(key) && LINE_BREAK.test(value)) refuse('INVALID', `The ${LABELS[key]} has to be one line.`, key);
};

/** The given texts over the standing ones. @throws Refusal that names the field, and the line of a merge field. */
export const checkedTexts = (standing: DraftTexts, given: DraftInput): DraftTexts => {
  const textOf = (key: TextKey): string => {
    const value = given[key];
    if (value === undefined) return standing[key];
    return ONE_LINE.includes(key) ? (value ?? '').trim() : (value ?? '');
  };
  const texts: DraftTexts = {
    name: textOf('name'),
    senderName: textOf('senderName'),
    senderAddress: textOf('senderAddress'),
    subject: textOf('subject'),
    html: textOf('html'),
    text: textOf('text'),
  };
  for (const key of KEYS) checkText(key, texts[key]);
  if (!isSenderAddress(texts.senderAddress)) {
    refuse('INVALID', `“${texts.senderAddress}” is not an email address like news@example.com.`, 'senderAddress');
  }
  const [problem] = designProblems(texts);
  if (problem !== undefined) refuse('INVALID', problem.message, problem.part);
  return texts;
};
