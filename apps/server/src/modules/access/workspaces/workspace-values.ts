import { Refusal } from '../../../errors';
import { checkedEmail } from '../members/checked-member';
import type { Role } from '../roles';
import type { Workspace } from '../workspace.entity';

/** What is left out is kept. */
export interface WorkspaceChanges {
  readonly name?: string | null;
  readonly timeZone?: string | null;
  readonly currency?: string | null;
  readonly senderName?: string | null;
  readonly senderAddress?: string | null;
  readonly postalAddress?: string | null;
  readonly hiddenFrom?: readonly Role[] | null;
  readonly fourEyes?: boolean | null;
}

type Values = Omit<Workspace, 'id' | 'revision' | 'createdAt'>;

/** As people call them, with the most characters that they may have. */
const TEXTS = {
  name: ['The name', 120],
  senderName: ['The sender name', 120],
  postalAddress: ['The postal address', 300],
} as const;

const text = (field: keyof typeof TEXTS, value: string): string => {
  const [label, longest] = TEXTS[field];
  const trimmed = value.trim();
  const path = ['input', field];
  if (trimmed === '') throw new Refusal('REQUIRED', `${label} is empty.`, path);
  if (trimmed.length > longest) throw new Refusal('INVALID', `${label} has more than ${longest} characters.`, path);
  if (/\p{Cc}/u.test(trimmed)) throw new Refusal('INVALID', `${label} holds a line break or the like.`, path);
  return trimmed;
};

const timeZone = (value: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    throw new Refusal('INVALID', `There is no time zone “${value}”.`, ['input', 'timeZone']);
  }
};

const currency = (value: string): string => {
  const code = value.trim().toUpperCase();
  if (Intl.supportedValuesOf('currency').includes(code)) return code;
  throw new Refusal('INVALID', `There is no currency “${value}”.`, ['input', 'currency']);
};

const roles = (hiddenFrom: readonly Role[]): Role[] => {
  if (!hiddenFrom.includes('ADMINISTRATOR')) return [...new Set(hiddenFrom)];
  throw new Refusal('INVALID', 'From administrators nothing is hidden: they could always undo it.', ['input', 'hiddenFrom']);
};

/** A workspace as it is to be. @throws Refusal with the field that cannot be so */
export const workspaceValues = (before: Values, changes: WorkspaceChanges): Values => ({
  name: text('name', changes.name ?? before.name),
  timeZone: timeZone(changes.timeZone ?? before.timeZone),
  currency: currency(changes.currency ?? before.currency),
  senderName: text('senderName', changes.senderName ?? before.senderName),
  senderAddress: checkedEmail(changes.senderAddress ?? before.senderAddress, ['input', 'senderAddress']),
  postalAddress: text('postalAddress', changes.postalAddress ?? before.postalAddress),
  hiddenFrom: changes.hiddenFrom ? roles(changes.hiddenFrom) : before.hiddenFrom,
  fourEyes: changes.fourEyes ?? before.fourEyes,
});
