import type { Filter, Path, RecordFilter } from '@muster/filters';

/** How a group's members are taken together. `none` is "not any of"; `lines` asks for one line of the record. */
export type GroupMode = 'all' | 'any' | 'none' | 'lines';

export interface Group<Node> {
  readonly mode: GroupMode;
  readonly children: readonly Node[];
}

/** What the edits need to know of a tree; filters and the filters on one record have the same form of group. */
export interface Shape<Node> {
  /** The group that a node is; undefined for a condition. */
  readonly open: (node: Node) => Group<Node> | undefined;
  readonly close: (mode: GroupMode, children: readonly Node[]) => Node;
}

/** The steps between a group's own path and the index of a member. */
export const STEPS: Readonly<Record<GroupMode, Path>> = {
  all: ['all'],
  any: ['any'],
  none: ['not', 'any'],
  lines: ['lines', 'all'],
};

export const filterShape: Shape<Filter> = {
  open: (node) => {
    if ('all' in node) return { mode: 'all', children: node.all };
    if ('any' in node) return { mode: 'any', children: node.any };
    if ('not' in node && 'any' in node.not) return { mode: 'none', children: node.not.any };
    return undefined;
  },
  close: (mode, children) => {
    if (mode === 'any') return { any: children };
    return mode === 'none' ? { not: { any: children } } : { all: children };
  },
};

export const recordShape: Shape<RecordFilter> = {
  open: (node) => {
    if ('all' in node) return { mode: 'all', children: node.all };
    if ('any' in node) return { mode: 'any', children: node.any };
    if ('not' in node && 'any' in node.not) return { mode: 'none', children: node.not.any };
    if ('lines' in node && 'all' in node.lines) return { mode: 'lines', children: node.lines.all };
    return undefined;
  },
  close: (mode, children) => {
    switch (mode) {
      case 'all':
        return { all: children };
      case 'any':
        return { any: children };
      case 'none':
        return { not: { any: children } };
      case 'lines':
        return { lines: { all: children } };
    }
  },
};
