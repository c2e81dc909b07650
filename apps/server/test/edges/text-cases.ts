import { attribute, type EdgeCase, SOMEWHERE, type Stored } from './edge-case';

type Row = readonly [why: string, operator: string, value: unknown, stored: Stored, expected: boolean];

const LONG = `${'x'.repeat(199)}y`;

const TEXT: readonly Row[] = [
  ['upper and lower case are one', 'IS', 'WIEN', 'Wien', true],
  ['blanks around it are not part of it', 'IS', 'wien', '\u00a0 Wien\u2003', true],
  ['blanks inside it are', 'IS', 'a b', 'a  b', false],
  ['a tab is no blank', 'IS', 'a b', 'a\tb', false],
  ['an accent is part of a letter', 'IS', 'Lodz', 'Łódź', false],
  ['however it is composed', 'IS', 'E\u0301va', '\u00e9VA', true],
  ['the Turkish İ is i with a dot above', 'IS', 'İzmir', 'i\u0307zmir', true],
  ['and not a plain i', 'IS', 'İzmir', 'izmir', false],
  ['ß is not ss', 'IS', 'STRASSE', 'straße', false],
  ['but the small one of ẞ', 'IS', 'STRAẞE', 'straße', true],
  ['the Kelvin sign is a K', 'IS', 'k', '\u212a', true],
  ['the ligature ﬁ is not fi', 'IS', 'fi', 'ﬁ', false],
  ['the sigma at the end of a word is one', 'IS', 'οδος', 'ΟΔΟΣ', true],
  ['a right-to-left mark is part of the text', 'IS', 'אב', '\u200fאב', false],
  ['and finds itself', 'IS', '\u200fאב', '\u200fאב', true],
  ['an emoji of five parts', 'CONTAINS', '👩', '👨‍👩‍👧 family', true],
  ['half an emoji finds no whole one', 'CONTAINS', '\ud83d', '😀', false],
  ['halves are one and the same character', 'IS', 'a\ude00', 'a\ud83d', true],
  ['NUL does not end the text', 'IS', 'a', 'a\u0000b', false],
  ['NUL finds itself', 'CONTAINS', '\u0000b', 'a\u0000b', true],
  ['a percent sign is one', 'CONTAINS', '%', '50%', true],
  ['and stands for nothing else', 'CONTAINS', '%', '50', false],
  ['nor does an underscore', 'STARTS_WITH', '5_', '50', false],
  ['which finds itself', 'STARTS_WITH', '5_', '5_0', true],
  ['a backslash at the end', 'ENDS_WITH', '\\', 'a\\', true],
  ['and not where there is none', 'ENDS_WITH', '\\', 'a%', false],
  ['an exclamation mark before a percent sign', 'CONTAINS', '!%', 'a!%b', true],
  ['which is no escape', 'CONTAINS', '!%', 'a%b', false],
  ['an apostrophe', 'IS', "O'Brien", "o'brien", true],
  ['a blank at the end is not part of it', 'CONTAINS', `"'; -- `, `a"'; -- b`, true],
  ['the same within the text', 'CONTAINS', `"'; -- x`, `a"'; -- xb`, true],
  ['a question mark is no parameter', 'IS', '?', '?', true],
  ['digits are text', 'IS', '007', '7', false],
  ['200 characters', 'IS', LONG.toUpperCase(), LONG, true],
  ['the beginning', 'STARTS_WITH', 'WI', 'wien', true],
  ['not the middle', 'STARTS_WITH', 'ie', 'wien', false],
  ['the end', 'ENDS_WITH', 'EN ', 'wien', true],
  ['the whole is its own beginning', 'STARTS_WITH', 'wien', 'wien', true],
  ['more than the whole is not', 'STARTS_WITH', 'wien 1', 'wien', false],
  ['one of several', 'IN', ['Graz', ' wien'], 'Wien', true],
  ['none of several', 'IN', ['Graz', 'wie'], 'Wien', false],
  ['complements', 'NOT_IN', ['Graz', ' wien'], 'Wien', false],
  ['complements hold of the unknown', 'NOT_IN', ['Graz'], null, true],
  ['is not', 'IS_NOT', 'Wien', null, true],
  ['does not contain', 'NOT_CONTAINS', 'a', null, true],
  ['does not contain, but it does', 'NOT_CONTAINS', 'A', 'bab', false],
  ['an unknown text contains nothing', 'CONTAINS', 'a', null, false],
  ['nor does it begin', 'STARTS_WITH', 'a', null, false],
  ['nor end', 'ENDS_WITH', 'a', null, false],
  ['nothing but blanks is not known', 'HAS_VALUE', undefined, ' \u00a0', false],
  ['nor is the empty text', 'IS_UNKNOWN', undefined, '', true],
  ['a zero is a text', 'HAS_VALUE', undefined, '0', true],
  ['what is unknown', 'IS_UNKNOWN', undefined, null, true],
];

const LISTS: readonly Row[] = [
  ['an item, whatever its case', 'INCLUDES_ANY', ['VEGAN'], ['meat', ' Vegan '], true],
  ['a part of an item is none', 'INCLUDES_ANY', ['veg'], ['vegan'], false],
  ['two items are not one', 'INCLUDES_ANY', ['a b'], ['a', 'b'], false],
  ['an item with the character that separates', 'INCLUDES_ANY', ['a'], ['a\u001fb'], false],
  ['an item with a comma and quotes', 'INCLUDES_ANY', ['"a", \'b\''], ['"A", \'B\''], true],
  ['a percent sign is one', 'INCLUDES_ANY', ['5%'], ['50'], false],
  ['all of them, in any order', 'INCLUDES_ALL', ['b', 'A', 'a'], ['a', 'b', 'c'], true],
  ['one is missing', 'INCLUDES_ALL', ['a', 'd'], ['a', 'b'], false],
  ['none of them', 'INCLUDES_NONE', ['d'], ['a', 'b'], true],
  ['one of them', 'INCLUDES_NONE', ['d', 'b'], ['a', 'b'], false],
  ['an unknown list includes none', 'INCLUDES_NONE', ['a'], null, true],
  ['an empty one too', 'INCLUDES_NONE', ['a'], [], true],
  ['an unknown list does not include all', 'INCLUDES_ALL', ['a'], null, false],
  ['an empty list is not known', 'HAS_VALUE', undefined, [], false],
  ['nor is one of blanks', 'IS_UNKNOWN', undefined, [' ', ''], true],
];

const FLAGS: readonly Row[] = [
  ['yes', 'IS', true, true, true],
  ['no is known', 'HAS_VALUE', undefined, false, true],
  ['no', 'IS', false, false, true],
  ['unknown is not no', 'IS', false, null, false],
  ['unknown is unknown', 'IS_UNKNOWN', undefined, null, true],
];

const CHOICES: readonly Row[] = [
  ['a choice, as somebody writes it', 'IS', ' apple ', 'APPLE', true],
  ['another one', 'IN', ['GOOGLE'], 'APPLE', false],
  ['is not, of the unknown', 'IS_NOT', 'APPLE', null, true],
];

const COUNTRIES: readonly Row[] = [
  ['a name stands for its code', 'IS', 'Österreich', 'at', true],
  ['in any language', 'IN', ['Alemania', 'Polska'], 'PL', true],
  ['and not for another', 'IS', 'Austria', 'AU', false],
];

const casesOf = (key: string, column: string, rows: readonly Row[]): EdgeCase[] =>
  rows.map(([why, operator, value, stored, expected]) => ({
    ...SOMEWHERE,
    why,
    tree: attribute(key, operator, value),
    columns: { [column]: stored },
    expected,
  }));

export const textCases: readonly EdgeCase[] = [
  ...casesOf('city', 'city', TEXT),
  ...casesOf('preferences', 'preferences', LISTS),
  ...casesOf('isEmployee', 'is_employee', FLAGS),
  ...casesOf('walletPass', 'wallet_pass', CHOICES),
  ...casesOf('country', 'country', COUNTRIES),
];
