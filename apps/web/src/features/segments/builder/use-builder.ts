import type { Filter, Path } from '@muster/filters';
import { useCallback, useMemo, useReducer } from 'react';
import { type History, record, redo, startHistory, undo } from './history';
import { type Edit, filterEdits, normalise, pathText } from './tree';

/** The control that is to get the focus once the edit is drawn. `seq` tells one request from the next for the same place. */
export interface FocusRequest {
  readonly path: string;
  /** `value` opens the editor of the first value; `row` is the head of the condition or group. */
  readonly part: 'row' | 'value';
  readonly seq: number;
}

interface State {
  readonly start: Filter;
  readonly history: History<Filter>;
  readonly focus: FocusRequest | undefined;
}

type Action =
  | { readonly kind: 'edit'; readonly edit: Edit<Filter>; readonly part: FocusRequest['part'] }
  | { readonly kind: 'change'; readonly path: Path; readonly node: Filter; readonly at: number }
  | { readonly kind: 'replace'; readonly filter: Filter }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

const startState = (filter: Filter): State => {
  const start = normalise(filter);
  return { start, history: startHistory(start), focus: undefined };
};

const reduce = (state: State, action: Action): State => {
  const { history } = state;
  switch (action.kind) {
    case 'edit': {
      const focus = { path: pathText(action.edit.focus), part: action.part, seq: (state.focus?.seq ?? 0) + 1 };
      return { ...state, history: record(history, action.edit.tree), focus };
    }
    case 'change': {
      const tree = filterEdits.replace(history.present, action.path, action.node);
      return { ...state, history: record(history, tree, { topic: pathText(action.path), at: action.at }) };
    }
    case 'replace':
      return startState(action.filter);
    case 'undo':
      return { ...state, history: undo(history) };
    case 'redo':
      return { ...state, history: redo(history) };
  }
};

export interface Builder {
  readonly filter: Filter;
  /** What the edits started from. */
  readonly start: Filter;
  readonly focus: FocusRequest | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** An edit of the tree's form; the focus follows it. */
  readonly apply: (edit: Edit<Filter> | undefined, part?: FocusRequest['part']) => void;
  /** Another condition in the place of this one; the focus stays. */
  readonly change: (path: Path, node: Filter) => void;
  /** Another filter altogether, with no way back to the one before. */
  readonly replace: (filter: Filter) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

export const useBuilder = (initial: Filter): Builder => {
  const [{ start, history, focus }, dispatch] = useReducer(reduce, initial, startState);
  const apply = useCallback<Builder['apply']>((edit, part = 'row') => edit && dispatch({ kind: 'edit', edit, part }), []);
  const change = useCallback<Builder['change']>((path, node) => dispatch({ kind: 'change', path, node, at: Date.now() }), []);
  const replace = useCallback((filter: Filter) => dispatch({ kind: 'replace', filter }), []);
  const undoLast = useCallback(() => dispatch({ kind: 'undo' }), []);
  const redoNext = useCallback(() => dispatch({ kind: 'redo' }), []);
  return useMemo(
    () => ({
      filter: history.present,
      start,
      focus,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      apply,
      change,
      replace,
      undo: undoLast,
      redo: redoNext,
    }),
    [start, history, focus, apply, change, replace, undoLast, redoNext],
  );
};
