import { draftOf, draftOfObserved, fieldInput, labelOf, linesOf } from './draft-field';

it.each([
  ['favourite_colour', 'Favourite colour'],
  ['favouriteColour', 'Favourite colour'],
  ['shoe.size', 'Shoe size'],
  ['vip', 'Vip'],
  ['größeCm', 'Größe cm'],
])('writes %s as %s', (key, label) => {
  expect(labelOf(key)).toBe(label);
});

it('reads one value to a line, each once', () => {
  expect(linesOf(' red \n\nblue\nred\n')).toEqual(['red', 'blue']);
});

it('sends choices of a choice only, and no label where none was written', () => {
  expect(fieldInput({ key: ' size ', label: ' ', type: 'NUMBER', choices: 'S\nM' })).toEqual({
    key: 'size',
    label: null,
    type: 'NUMBER',
    choices: [],
  });
});

it('comes back from a draft as it was', () => {
  const field = { key: 'size', label: 'Size', type: 'CHOICE', choices: ['S', 'M'] } as const;
  expect(fieldInput(draftOf(field))).toEqual(field);
});

it('guesses what it can of a key that was only sent', () => {
  expect(draftOfObserved({ key: 'shoeSize', type: 'NUMBER' })).toEqual({
    key: 'shoeSize',
    label: 'Shoe size',
    type: 'NUMBER',
    choices: '',
  });
});
