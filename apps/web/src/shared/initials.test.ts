import { initialsOf } from './initials';

test.each([
  ['Anna Maria Gruber', 'AG'],
  ['Anna', 'A'],
  ['  élise  ', 'É'],
  ['😀 Smith', '😀S'],
  ['', '?'],
])('%j is shown as %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
