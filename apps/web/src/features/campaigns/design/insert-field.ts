export interface Selection {
  readonly start: number;
  readonly end: number;
}

export interface Inserted {
  readonly text: string;
  /** Where the caret belongs afterwards: behind the inserted field. */
  readonly caret: number;
}

/** Puts `{{ key }}` where the caret is, in place of whatever is selected. */
export function insertField(text: string, key: string, selection: Selection): Inserted {
  const tag = `{{ ${key} }}`;
  const start = Math.min(selection.start, text.length);
  const end = Math.min(Math.max(selection.end, start), text.length);
  return { text: text.slice(0, start) + tag + text.slice(end), caret: start + tag.length };
}
