import {
  assign,
  entryFor,
  entryOf,
  fitting,
  missingTargets,
  resolveTarget,
  sameMapping,
  type Target,
  targetKeyFor,
  withTransform,
} from './mapping';

const target = (key: string, more: Partial<Target> = {}): Target => ({
  key,
  label: key,
  help: '',
  required: false,
  takesName: false,
  transforms: [],
  ...more,
});

describe('mapping columns', () => {
  it('gives a target to one column only', () => {
    const mapping = assign([{ target: 'sku', column: 'A' }], 'B', 'sku');
    expect(mapping).toEqual([{ target: 'sku', column: 'B' }]);
    expect(entryFor(mapping, 'A')).toBeUndefined();
  });

  it('lets a column go', () => {
    expect(assign([{ target: 'sku', column: 'A' }], 'A', undefined)).toEqual([]);
  });

  it('names what is still needed', () => {
    const targets = [target('sku', { required: true }), target('customer', { required: true }), target('brand')];
    expect(missingTargets([{ target: 'sku', column: 'A' }], targets).map(({ key }) => key)).toEqual(['customer']);
  });

  it('does not care about the order, but about how cells are written', () => {
    const one = { target: 'sku', column: 'A' };
    const other = { target: 'price', column: 'B' };
    expect(sameMapping([one, other], [other, one])).toBe(true);
    expect(sameMapping([one], [one, other])).toBe(false);
    expect(sameMapping([other], withTransform([other], 'B', { decimal: 'COMMA' }))).toBe(false);
  });

  it('says how a column is written, and takes it back', () => {
    const mapping = withTransform([{ target: 'at', column: 'When' }], 'When', { dateOrder: 'DMY' });
    expect(mapping).toEqual([{ target: 'at', column: 'When', transform: { dateOrder: 'DMY' } }]);
    expect(withTransform(mapping, 'When', {})).toEqual([{ target: 'at', column: 'When' }]);
  });

  it('sends nothing that was not said', () => {
    expect(entryOf({ target: 'at', column: 'When', transform: { dateOrder: null, decimal: null } })).toEqual({
      target: 'at',
      column: 'When',
    });
    expect(entryOf({ target: 'at', column: 'When', transform: { dateOrder: 'MDY', decimal: null } })).toEqual({
      target: 'at',
      column: 'When',
      transform: { dateOrder: 'MDY' },
    });
  });

  it('uses a saved mapping as far as the file goes', () => {
    const saved = [
      { target: 'sku', column: 'A' },
      { target: 'price', column: 'Gone' },
    ];
    expect(fitting(saved, ['A', 'B'])).toEqual([{ target: 'sku', column: 'A' }]);
  });
});

describe('custom fields as targets', () => {
  const targets = [target('email'), target('attributes.drink', { label: 'Drink' }), target('attributes', { takesName: true })];

  it('tells a described field from one with a name of its own', () => {
    expect(resolveTarget(targets, 'attributes.drink')?.target.label).toBe('Drink');
    expect(resolveTarget(targets, 'attributes.shoe size')).toEqual({ target: targets[2], name: 'shoe size' });
    expect(resolveTarget(targets, 'nothing')).toBeUndefined();
    expect(resolveTarget(targets, undefined)).toBeUndefined();
  });

  it('begins with the name of the column', () => {
    expect(targetKeyFor(target('attributes', { takesName: true }), 'Shoe size')).toBe('attributes.Shoe size');
    expect(targetKeyFor(target('email'), 'E-Mail')).toBe('email');
  });
});
