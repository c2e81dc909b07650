import fc from 'fast-check';
import { TextTable } from '../../src/modules/imports/lines/text-table';

describe('a table of texts', () => {
  it('numbers texts as a map does', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 300 });
    fc.assert(
      fc.property(texts, (given) => {
        const table = new TextTable();
        const map = new Map<string, number>();
        const found = given.map((text) => {
          const before = table.find(text);
          return [before, table.add(text)];
        });
        const expected = given.map((text) => {
          const before = map.get(text);
          map.set(text, before ?? map.size);
          return [before, map.get(text)];
        });
        expect(found).toEqual(expected);
        expect(Array.from({ length: table.size }, (_, index) => table.text(index))).toEqual([...map.keys()]);
      }),
    );
  });

  it('keeps more texts than it remembers the quick way, and long ones', () => {
    const table = new TextTable();
    const text = (index: number): string => (index % 5_000 === 0 ? `${'long '.repeat(60_000)}${index}` : `text ${index}`);
    const numbers = Array.from({ length: 150_000 }, (_, index) => index);
    expect(numbers.map((index) => table.add(text(index)))).toEqual(numbers);
    expect(numbers.map((index) => table.add(text(index)))).toEqual(numbers);
    expect(table.text(149_999)).toBe('text 149999');
    expect(table.text(149_000)).toBe(text(149_000));
    expect(table.find('text 150000')).toBeUndefined();
  });
});
