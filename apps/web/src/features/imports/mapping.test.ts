import { assign, missingTargets, sameMapping, targetOf } from './mapping';

const target = (key: string, required: boolean) => ({ key, label: key, help: '', required });

describe('mapping columns', () => {
  it('gives a target to one column only', () => {
    const mapping = assign([{ target: 'sku', column: 'A' }], 'B', 'sku');
    expect(mapping).toEqual([{ target: 'sku', column: 'B' }]);
    expect(targetOf(mapping, 'A')).toBeUndefined();
  });

  it('lets a column go', () => {
    expect(assign([{ target: 'sku', column: 'A' }], 'A', undefined)).toEqual([]);
  });

  it('names what is still needed', () => {
    const missing = missingTargets(
      [{ target: 'sku', column: 'A' }],
      [target('sku', true), target('customer', true), target('brand', false)],
    );
    expect(missing.map(({ key }) => key)).toEqual(['customer']);
  });

  it('does not care about the order', () => {
    const one = { target: 'sku', column: 'A' };
    const other = { target: 'name', column: 'B' };
    expect(sameMapping([one, other], [other, one])).toBe(true);
    expect(sameMapping([one], [one, other])).toBe(false);
  });
});
