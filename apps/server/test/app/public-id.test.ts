import { internalId, publicId } from '../../src/database/public-id';

test('a public id leads back to its row', () => {
  for (const id of [1, 2, 255, 256, 65_537, 4_294_967_296, 2 ** 47 + 1]) {
    const text = publicId('cus', id);
    expect(text).toMatch(/^cus_[0-9a-hjkmnp-z]{13}$/);
    expect(internalId('cus', text)).toBe(id);
  }
});

test('neighbours and other kinds have nothing in common', () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => publicId('cus', index + 1));
  expect(new Set(ids).size).toBe(10_000);
  expect(new Set(ids.map((id) => id.slice(4, 8))).size).toBeGreaterThan(9_000);
  expect(publicId('seg', 1).slice(4)).not.toBe(publicId('cus', 1).slice(4));
});

test('what was not made for a kind is no id of it', () => {
  const id = publicId('cus', 12);
  const others = [
    '',
    'cus_',
    '12',
    id.slice(0, -1),
    `${id}0`,
    id.toUpperCase(),
    id.replace('cus', 'seg'),
    `cus_${'z'.repeat(13)}`,
    `${id}\n`,
  ];
  for (const text of others) expect(internalId('cus', text)).toBeUndefined();
  expect(internalId('seg', `seg_${id.slice(4)}`)).toBeUndefined();
});
