import { ORDER_LINES, orderLinesCsv } from '../src';

describe('generated order lines', () => {
  const rows = orderLinesCsv()
    .trimEnd()
    .split('\n')
    .slice(1)
    // Descriptions are the only cells that may be quoted.
    .map((row) => row.replace(/"(?:[^"]|"")*"/, 'quoted').split(','));
  const column = (index: number): string[] => rows.map((row) => row[index] ?? '');

  it('are the same every time', () => {
    expect(orderLinesCsv()).toBe(orderLinesCsv());
  });

  it('are as many as they say, with as many that name no customer', () => {
    expect(rows).toHaveLength(ORDER_LINES.lines);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([8]));
    expect(column(6).filter((customer) => customer === '')).toHaveLength(ORDER_LINES.withoutCustomer);
  });

  it('have the dirt of real ones', () => {
    expect(column(6).filter((customer) => customer !== '' && !customer.endsWith('.0'))).toEqual([]);
    expect(rows.filter(([number = '', , , quantity]) => number.startsWith('C') !== Number(quantity) < 0)).toEqual([]);
    expect(column(0).filter((number) => number.startsWith('C')).length).toBeGreaterThan(500);
    expect(new Set(column(7))).toContain('EIRE');
    const first = column(0).indexOf(column(0).at(-1) ?? '');
    expect(first).toBeLessThan(ORDER_LINES.lines - 100);
  });
});
