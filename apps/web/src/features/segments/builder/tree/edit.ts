import type { Path } from '@muster/filters';
import { type Group, type GroupMode, type Shape, STEPS } from './shape';

/** A tree after an edit, and the node that the edit was about: where the focus goes. */
export interface Edit<Node> {
  readonly tree: Node;
  readonly focus: Path;
}

export type Direction = 'UP' | 'DOWN';

/** A group on the way from the root, and which of its members is next on the way. */
interface Frame<Node> {
  readonly group: Group<Node>;
  readonly index: number;
}

/** A place in a group: the group's path and an index. */
interface Place {
  readonly path: Path;
  readonly index: number;
}

/** Edits of one form of tree. All of them are pure, and one at a path that is not there gives the tree back unchanged. */
export const editsOf = <Node>(shape: Shape<Node>) => {
  const locate = (tree: Node, path: Path): { node: Node; frames: readonly Frame<Node>[] } | undefined => {
    const frames: Frame<Node>[] = [];
    let node = tree;
    let rest = path;
    while (rest.length > 0) {
      const group = shape.open(node);
      if (!group) return undefined;
      const steps = STEPS[group.mode];
      const index = rest[steps.length];
      if (typeof index !== 'number' || steps.some((step, position) => rest[position] !== step)) return undefined;
      const child = group.children[index];
      if (child === undefined) return undefined;
      frames.push({ group, index });
      node = child;
      rest = rest.slice(steps.length + 1);
    }
    return { node, frames };
  };

  const rebuild = (frames: readonly Frame<Node>[], node: Node): Node =>
    frames.reduceRight((child, { group, index }) => shape.close(group.mode, group.children.with(index, child)), node);

  const at = (tree: Node, path: Path): Node | undefined => locate(tree, path)?.node;

  const replace = (tree: Node, path: Path, node: Node): Node => {
    const found = locate(tree, path);
    return found ? rebuild(found.frames, node) : tree;
  };

  /** Gives the members of the group at `path` to `change`. */
  const changeMembers = (tree: Node, path: Path, change: (members: readonly Node[]) => readonly Node[]): Node => {
    const found = locate(tree, path);
    const group = found && shape.open(found.node);
    return found && group ? rebuild(found.frames, shape.close(group.mode, change(group.children))) : tree;
  };

  const memberPath = (tree: Node, groupPath: Path, index: number): Path => {
    const node = at(tree, groupPath);
    const group = node === undefined ? undefined : shape.open(node);
    return group ? [...groupPath, ...STEPS[group.mode], index] : groupPath;
  };

  /** The group that holds the node at `path`, and the node's place in it. */
  const parentOf = (
    tree: Node,
    path: Path,
  ): { readonly path: Path; readonly group: Group<Node>; readonly index: number } | undefined => {
    const frame = locate(tree, path)?.frames.at(-1);
    return frame && { ...frame, path: path.slice(0, -1 - STEPS[frame.group.mode].length) };
  };

  const insert = (tree: Node, groupPath: Path, index: number, node: Node): Edit<Node> => ({
    tree: changeMembers(tree, groupPath, (members) => members.toSpliced(index, 0, node)),
    focus: memberPath(tree, groupPath, index),
  });

  const append = (tree: Node, groupPath: Path, node: Node): Edit<Node> => {
    const place = at(tree, groupPath);
    const group = place === undefined ? undefined : shape.open(place);
    return insert(tree, groupPath, group?.children.length ?? 0, node);
  };

  /** The focus goes where the row went: to the one that took its place, else the one before, else the group. */
  const remove = (tree: Node, path: Path): Edit<Node> => {
    const parent = parentOf(tree, path);
    if (!parent) return { tree, focus: path };
    const left = parent.group.children.length - 1;
    return {
      tree: changeMembers(tree, parent.path, (members) => members.toSpliced(parent.index, 1)),
      focus: left === 0 ? parent.path : memberPath(tree, parent.path, Math.min(parent.index, left - 1)),
    };
  };

  const duplicate = (tree: Node, path: Path): Edit<Node> => {
    const parent = parentOf(tree, path);
    const node = at(tree, path);
    return parent && node !== undefined ? insert(tree, parent.path, parent.index + 1, node) : { tree, focus: path };
  };

  const setMode = (tree: Node, path: Path, mode: GroupMode): Edit<Node> => {
    const node = at(tree, path);
    const group = node === undefined ? undefined : shape.open(node);
    return { tree: group ? replace(tree, path, shape.close(mode, group.children)) : tree, focus: path };
  };

  /** Puts the node into a group of its own. */
  const wrap = (tree: Node, path: Path, mode: GroupMode): Edit<Node> => {
    const node = at(tree, path);
    return { tree: node === undefined ? tree : replace(tree, path, shape.close(mode, [node])), focus: path };
  };

  /** Puts a group's members in the place of the group. */
  const ungroup = (tree: Node, path: Path): Edit<Node> => {
    const parent = parentOf(tree, path);
    const node = at(tree, path);
    const group = node === undefined ? undefined : shape.open(node);
    if (!parent || !group) return { tree, focus: path };
    if (group.children.length === 0) return remove(tree, path);
    return {
      tree: changeMembers(tree, parent.path, (members) => members.toSpliced(parent.index, 1, ...group.children)),
      focus: path,
    };
  };

  /** Changes places with the condition before or behind it. */
  const swap = (tree: Node, { path, index }: Place, other: number): Edit<Node> => ({
    tree: changeMembers(tree, path, (members) => {
      const [one, two] = [members[index], members[other]];
      return one === undefined || two === undefined ? members : members.with(index, two).with(other, one);
    }),
    focus: memberPath(tree, path, other),
  });

  /** Goes into the group that stands before or behind it, at the near end. */
  const moveInto = (
    tree: Node,
    { path, index }: Place,
    { inner, other, node }: { inner: Group<Node>; other: number; node: Node },
  ): Edit<Node> => {
    const place = other < index ? inner.children.length : 0;
    const filled = shape.close(inner.mode, inner.children.toSpliced(place, 0, node));
    return {
      tree: changeMembers(tree, path, (members) => members.with(other, filled).toSpliced(index, 1)),
      // A group behind the node moves up by one when the node is taken from before it.
      focus: [...memberPath(tree, path, Math.min(index, other)), ...STEPS[inner.mode], place],
    };
  };

  const moveOut = (
    tree: Node,
    parent: Place & { readonly group: Group<Node> },
    node: Node,
    direction: Direction,
  ): Edit<Node> | undefined => {
    const grandparent = parentOf(tree, parent.path);
    if (!grandparent || parent.group.mode === 'lines') return undefined;
    const rest = shape.close(parent.group.mode, parent.group.children.toSpliced(parent.index, 1));
    const both = direction === 'UP' ? [node, rest] : [rest, node];
    return {
      tree: changeMembers(tree, grandparent.path, (members) => members.toSpliced(grandparent.index, 1, ...both)),
      focus: memberPath(tree, grandparent.path, direction === 'UP' ? grandparent.index : grandparent.index + 1),
    };
  };

  /**
   * One step in reading order: past a condition, into a group that stands in the way, and out of its own group at the
   * group's edge. Every place of the tree can be reached by steps. Undefined at the end of the way.
   */
  const move = (tree: Node, path: Path, direction: Direction): Edit<Node> | undefined => {
    const parent = parentOf(tree, path);
    const node = at(tree, path);
    if (!parent || node === undefined) return undefined;
    const other = direction === 'UP' ? parent.index - 1 : parent.index + 1;
    const neighbour = parent.group.children[other];
    if (neighbour === undefined) return moveOut(tree, parent, node, direction);
    const inner = shape.open(neighbour);
    // Fields of a line and fields of its record are not the same fields.
    return inner && inner.mode !== 'lines' ? moveInto(tree, parent, { inner, other, node }) : swap(tree, parent, other);
  };

  return { at, replace, insert, append, remove, duplicate, setMode, wrap, ungroup, move, memberPath, parentOf };
};
