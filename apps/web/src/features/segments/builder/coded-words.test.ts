import { shownValue } from './coded-words';

it('shows countries by their names and everything else as it is', () => {
  expect(shownValue('country', 'AT')).toBe('Austria');
  expect(shownValue('country', 'Austria')).toBe('Austria');
  expect(shownValue('state', 'AT')).toBe('AT');
});
