import type { Filter, RecordFilter } from '@muster/filters';
import { filterEdits, normalise, parsePath, recordEdits } from '.';

const named = (key: string): Filter => ({ attribute: { key, operator: 'HAS_VALUE' } });
const [a, b, c, d] = [named('a'), named('b'), named('c'), named('d')];
const field = (key: string): RecordFilter => ({ field: { key, operator: 'HAS_VALUE' } });

/** a, any(b, c), none(d) */
const tree: Filter = { all: [a, { any: [b, c] }, { not: { any: [d] } }] };

const at = (text: string) => parsePath(text);

describe('finding a node', () => {
  it('finds it by its path', () => {
    expect(filterEdits.at(tree, [])).toBe(tree);
    expect(filterEdits.at(tree, at('all.1.any.0'))).toBe(b);
    expect(filterEdits.at(tree, at('all.2.not.any.0'))).toBe(d);
  });

  it('finds nothing beside the tree', () => {
    expect(filterEdits.at(tree, at('all.9'))).toBeUndefined();
    expect(filterEdits.at(tree, at('any.0'))).toBeUndefined();
    expect(filterEdits.at(tree, at('all.0.attribute.value'))).toBeUndefined();
  });
});

describe('replacing and inserting', () => {
  it('replaces one node and keeps the others as they are', () => {
    const edited = filterEdits.replace(tree, at('all.1.any.1'), d);
    expect(edited).toEqual({ all: [a, { any: [b, d] }, { not: { any: [d] } }] });
    expect(filterEdits.at(edited, at('all.0'))).toBe(a);
  });

  it('leaves the tree alone when the path is not there', () => {
    expect(filterEdits.replace(tree, at('all.7'), d)).toBe(tree);
    expect(filterEdits.append(tree, at('all.0'), d).tree).toBe(tree);
  });

  it('adds at the end of a group and goes there', () => {
    expect(filterEdits.append(tree, at('all.2'), a)).toEqual({
      tree: { all: [a, { any: [b, c] }, { not: { any: [d, a] } }] },
      focus: at('all.2.not.any.1'),
    });
  });

  it('adds the first condition to an empty root', () => {
    expect(filterEdits.append({ all: [] }, [], a)).toEqual({ tree: { all: [a] }, focus: at('all.0') });
  });

  it('duplicates behind the original', () => {
    expect(filterEdits.duplicate(tree, at('all.1.any.0'))).toEqual({
      tree: { all: [a, { any: [b, b, c] }, { not: { any: [d] } }] },
      focus: at('all.1.any.1'),
    });
  });
});

describe('removing', () => {
  it('goes to the node that took the place', () => {
    expect(filterEdits.remove(tree, at('all.1.any.0'))).toEqual({
      tree: { all: [a, { any: [c] }, { not: { any: [d] } }] },
      focus: at('all.1.any.0'),
    });
  });

  it('goes to the one before when the last is removed', () => {
    expect(filterEdits.remove(tree, at('all.1.any.1')).focus).toEqual(at('all.1.any.0'));
  });

  it('goes to the group when nothing is left in it', () => {
    expect(filterEdits.remove(tree, at('all.2.not.any.0'))).toEqual({
      tree: { all: [a, { any: [b, c] }, { not: { any: [] } }] },
      focus: at('all.2'),
    });
  });

  it('never removes the root', () => {
    expect(filterEdits.remove(tree, []).tree).toBe(tree);
  });
});

describe('groups', () => {
  it('changes how the members belong together', () => {
    expect(filterEdits.setMode(tree, at('all.1'), 'none').tree).toEqual({
      all: [a, { not: { any: [b, c] } }, { not: { any: [d] } }],
    });
    expect(filterEdits.setMode(tree, [], 'any').tree).toEqual({ any: [a, { any: [b, c] }, { not: { any: [d] } }] });
    expect(filterEdits.setMode(tree, at('all.2'), 'all').tree).toEqual({ all: [a, { any: [b, c] }, { all: [d] }] });
  });

  it('wraps a node and ungroups it again', () => {
    const wrapped = filterEdits.wrap(tree, at('all.0'), 'none').tree;
    expect(wrapped).toEqual({ all: [{ not: { any: [a] } }, { any: [b, c] }, { not: { any: [d] } }] });
    expect(filterEdits.ungroup(wrapped, at('all.0')).tree).toEqual(tree);
  });

  it('puts all members of a group in its place', () => {
    expect(filterEdits.ungroup(tree, at('all.1')).tree).toEqual({ all: [a, b, c, { not: { any: [d] } }] });
  });

  it('cannot ungroup the root or a condition', () => {
    expect(filterEdits.ungroup(tree, []).tree).toBe(tree);
    expect(filterEdits.ungroup(tree, at('all.0')).tree).toBe(tree);
  });
});

describe('moving', () => {
  it('changes places with a condition', () => {
    expect(filterEdits.move(tree, at('all.1.any.0'), 'DOWN')).toEqual({
      tree: { all: [a, { any: [c, b] }, { not: { any: [d] } }] },
      focus: at('all.1.any.1'),
    });
  });

  it('goes down into a group, as its first', () => {
    expect(filterEdits.move(tree, at('all.0'), 'DOWN')).toEqual({
      tree: { all: [{ any: [a, b, c] }, { not: { any: [d] } }] },
      focus: at('all.0.any.0'),
    });
  });

  it('goes up into a group, as its last', () => {
    const order: Filter = { all: [{ any: [b, c] }, a] };
    expect(filterEdits.move(order, at('all.1'), 'UP')).toEqual({ tree: { all: [{ any: [b, c, a] }] }, focus: at('all.0.any.2') });
  });

  it('leaves its group at the edge', () => {
    expect(filterEdits.move(tree, at('all.1.any.0'), 'UP')).toEqual({
      tree: { all: [a, b, { any: [c] }, { not: { any: [d] } }] },
      focus: at('all.1'),
    });
    expect(filterEdits.move(tree, at('all.1.any.1'), 'DOWN')).toEqual({
      tree: { all: [a, { any: [b] }, c, { not: { any: [d] } }] },
      focus: at('all.2'),
    });
  });

  it('stops at the ends of the tree', () => {
    expect(filterEdits.move(tree, at('all.0'), 'UP')).toBeUndefined();
    expect(filterEdits.move({ all: [a] }, at('all.0'), 'DOWN')).toBeUndefined();
    expect(filterEdits.move(tree, [], 'UP')).toBeUndefined();
  });

  it('reaches every place and comes back the same way', () => {
    let state: Filter = tree;
    let path = at('all.0');
    const visited: string[] = [];
    for (let edit = filterEdits.move(state, path, 'DOWN'); edit; edit = filterEdits.move(state, path, 'DOWN')) {
      [state, path] = [edit.tree, edit.focus];
      visited.push(path.join('.'));
    }
    expect(visited).toEqual([
      'all.0.any.0',
      'all.0.any.1',
      'all.0.any.2',
      'all.1',
      'all.1.not.any.0',
      'all.1.not.any.1',
      'all.2',
    ]);
    for (let edit = filterEdits.move(state, path, 'UP'); edit; edit = filterEdits.move(state, path, 'UP'))
      [state, path] = [edit.tree, edit.focus];
    expect(state).toEqual(tree);
  });
});

describe('what is asked of a record', () => {
  const where: RecordFilter = { all: [field('total'), { lines: { all: [field('sku')] } }] };

  it('reaches into the lines', () => {
    expect(recordEdits.at(where, at('all.1.lines.all.0'))).toEqual(field('sku'));
    expect(recordEdits.append(where, at('all.1'), field('brand'))).toEqual({
      tree: { all: [field('total'), { lines: { all: [field('sku'), field('brand')] } }] },
      focus: at('all.1.lines.all.1'),
    });
  });

  it('never moves a field into the lines or out of them, where it would mean something else', () => {
    expect(recordEdits.move(where, at('all.0'), 'DOWN')?.tree).toEqual({
      all: [{ lines: { all: [field('sku')] } }, field('total')],
    });
    expect(recordEdits.move(where, at('all.1.lines.all.0'), 'UP')).toBeUndefined();
  });
});

describe('the form that the builder draws', () => {
  it('makes a lone condition a group of one', () => {
    expect(normalise(a)).toEqual({ all: [a] });
    expect(normalise({ everyone: true })).toEqual({ all: [{ everyone: true }] });
  });

  it('makes every negation a "none of" group', () => {
    expect(normalise({ not: a })).toEqual({ not: { any: [a] } });
    expect(normalise({ all: [{ not: { all: [a, b] } }] })).toEqual({ all: [{ not: { any: [{ all: [a, b] }] } }] });
    expect(normalise({ not: { not: a } })).toEqual({ not: { any: [{ not: { any: [a] } }] } });
  });

  it('makes what is asked of a record a group, inside its lines too', () => {
    expect(normalise({ activity: { kind: 'order', where: { lines: field('sku') } } })).toEqual({
      all: [{ activity: { kind: 'order', where: { all: [{ lines: { all: [field('sku')] } }] } } }],
    });
  });

  it('leaves what has that form already as it is', () => {
    expect(normalise(tree)).toEqual(tree);
  });
});
