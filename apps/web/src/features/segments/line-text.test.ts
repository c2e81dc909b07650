import { lineText } from './line-text';

test('a sentence about customers reads without them on a line of its own', () => {
  expect(lineText('Customers who are in Austria')).toBe('Are in Austria');
  expect(lineText('Customers whose email consent is not opted in')).toBe('Email consent is not opted in');
  expect(lineText('Customers of whom it is known that they are not employees')).toBe(
    'Of whom it is known that they are not employees',
  );
  expect(lineText('All customers')).toBe('All customers');
});
