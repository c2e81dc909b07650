import { countryCode, countryName } from '../src';

test.each([
  ['AT', 'AT'],
  ['at', 'AT'],
  ['Austria', 'AT'],
  ['  österreich ', 'AT'],
  ['OSTERREICH', 'AT'],
  ['United Kingdom', 'GB'],
  ['UK', 'GB'],
  ['EIRE', 'IE'],
  ['RSA', 'ZA'],
  ['USA', 'US'],
  ['Hong Kong', 'HK'],
  ['Czech Republic', 'CZ'],
  ["Cote d'Ivoire", 'CI'],
  ['Deutschland', 'DE'],
  ['Polska', 'PL'],
  ['Espagne', 'ES'],
])('%s is %s', (text, code) => {
  expect(countryCode(text)).toBe(code);
});

test.each(['Narnia', 'Unspecified', 'European Community', 'Channel Islands', '', 'ZZ', 'QQ'])('%s is no country', (text) => {
  expect(countryCode(text)).toBeUndefined();
});

test('a code has a name, and what is no code is its own', () => {
  expect(['GB', 'AT', 'CI', 'Channel Islands', 'QQ'].map(countryName)).toEqual([
    'United Kingdom',
    'Austria',
    'Côte d’Ivoire',
    'Channel Islands',
    'QQ',
  ]);
});

test('every code is found by its own name', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  const codes = [
    'AD',
    'BO',
    'CD',
    'CG',
    'CZ',
    'DO',
    'FM',
    'GB',
    'KP',
    'KR',
    'MK',
    'MM',
    'ST',
    'SZ',
    'TR',
    'VA',
    'VG',
    'VI',
    'XK',
  ];
  expect(codes.map((code) => countryCode(names.of(code) ?? ''))).toEqual(codes);
});
