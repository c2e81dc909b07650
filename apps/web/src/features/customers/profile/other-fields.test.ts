import { otherFields } from './other-fields';

it('shows what is not described, as it came', () => {
  const attributes = { shoeSize: 42, colour: 'green', pets: ['cat', 'dog'], newsletter: true };
  expect(otherFields(attributes, [{ key: 'shoeSize' }])).toEqual([
    { label: 'colour', value: 'green' },
    { label: 'pets', value: '["cat","dog"]' },
    { label: 'newsletter', value: 'true' },
  ]);
});
