/** What was, what is, and what was undone. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the newest edit was about; another one about the same thing soon after belongs to it. */
  readonly last?: { readonly topic: string; readonly at: number };
}

const DEPTH = 200;
/** Typing "200" is one edit, not three. */
const SAME_EDIT_MS = 1500;

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [] });

export const record = <T>(
  history: History<T>,
  present: T,
  edit?: { readonly topic: string; readonly at: number },
): History<T> => {
  if (present === history.present) return history;
  const continues = edit && history.last?.topic === edit.topic && edit.at - history.last.at < SAME_EDIT_MS;
  return {
    past: continues ? history.past : [...history.past, history.present].slice(-DEPTH),
    present,
    future: [],
    ...(edit && { last: edit }),
  };
};

export const undo = <T>({ past, present, future }: History<T>): History<T> => {
  const previous = past.at(-1);
  return previous === undefined
    ? { past, present, future }
    : { past: past.slice(0, -1), present: previous, future: [present, ...future] };
};

export const redo = <T>({ past, present, future }: History<T>): History<T> => {
  const next = future[0];
  return next === undefined ? { past, present, future } : { past: [...past, present], present: next, future: future.slice(1) };
};
