import { describedFields, otherFields } from './custom-fields';

const attributes = { shoeSize: 42, colour: 'green', pets: ['cat', 'dog'], newsletter: true };
const described = [
  { key: 'shoeSize', label: 'Shoe size', type: 'NUMBER' },
  { key: 'gone', label: 'Gone', type: 'TEXT' },
] as const;

it('shows what is described by its label and type', () => {
  expect(describedFields(attributes, described)).toEqual([
    { key: 'custom.shoeSize', label: 'Shoe size', group: 'Custom fields', type: 'number', value: 42 },
  ]);
});

it('shows what is not described, as it came', () => {
  expect(otherFields(attributes, described)).toEqual([
    { label: 'colour', value: 'green' },
    { label: 'pets', value: 'cat, dog' },
    { label: 'newsletter', value: 'true' },
  ]);
});
