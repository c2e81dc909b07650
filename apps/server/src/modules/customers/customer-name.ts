import { fold } from '@muster/filters';
import type { NewRow } from '../../database/write';
import type { Customer } from './customer.entity';

/** What a customer is called before a write; nulls for one who is new. */
export interface Names {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly name: string | null;
}

const LONGEST_NAME = 400;
export const NAMELESS: Names = { firstName: null, lastName: null, name: null };

const joined = ({ firstName, lastName }: Pick<Names, 'firstName' | 'lastName'>): string | null => {
  const text = firstName === null || lastName === null ? (firstName ?? lastName) : `${firstName} ${lastName}`;
  if (text === null || text === '') return null;
  // Folding may lengthen a text, to three times at most, and the folded twin has the same limit.
  const fits = text.length * 3 <= LONGEST_NAME || fold(text).length <= LONGEST_NAME;
  return fits ? text : [...text].slice(0, LONGEST_NAME / 4).join('');
};

/** A full name that was given stays; one that was put together follows its parts. */
export const fullName = (before: Names, given: NewRow<Customer>): string | null => {
  const { firstName = before.firstName, lastName = before.lastName } = given;
  const wasGiven = before.name !== null && before.name !== joined(before);
  if (given.name === undefined) return wasGiven ? before.name : joined({ firstName, lastName });
  return given.name ?? joined({ firstName, lastName });
};
