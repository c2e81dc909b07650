import { safeNext, signInAddress } from './safe-next';

test.each([
  ['/segments/seg_1?tab=2#count', '/segments/seg_1?tab=2#count'],
  ['/', '/'],
  [null, '/'],
  ['', '/'],
  ['segments', '/'],
  ['https://evil.example/', '/'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['/\n/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/login?next=/login', '/'],
  ['/leave', '/'],
])('after signing in, %j leads to %j', (next, page) => {
  expect(safeNext(next)).toBe(page);
});

test('comes back to where one was', () => {
  expect(signInAddress({ pathname: '/', search: '' }, false)).toBe('/login');
  const address = signInAddress({ pathname: '/campaigns/cmp_1/design', search: '?a=b&c=d' }, true);
  expect(address).toBe('/login?next=%2Fcampaigns%2Fcmp_1%2Fdesign%3Fa%3Db%26c%3Dd&problem=ended');
  expect(safeNext(new URL(address, 'http://x.example').searchParams.get('next'))).toBe('/campaigns/cmp_1/design?a=b&c=d');
});
