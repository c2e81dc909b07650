import type { MeasureFunction, Operator } from '@muster/filters';
import { describedEnum } from '../../graphql/enums';

export const OperatorEnum = describedEnum<Operator>(
  'Operator',
  'How a condition compares. `filterCatalog` says which types have which.',
  {
    IS: 'Equals the value.',
    IS_NOT: 'Differs from the value, or is unknown.',
    IN: 'Equals one of the values.',
    NOT_IN: 'Equals none of the values, or is unknown.',
    CONTAINS: 'Has the text somewhere.',
    NOT_CONTAINS: 'Has the text nowhere, or is unknown.',
    STARTS_WITH: 'Begins with the text.',
    ENDS_WITH: 'Ends with the text.',
    LESS_THAN: 'Is smaller than the value.',
    AT_MOST: 'Is the value or smaller.',
    MORE_THAN: 'Is greater than the value.',
    AT_LEAST: 'Is the value or greater.',
    BETWEEN: 'Lies between two values, both included; for dates, two whole days.',
    EXACTLY: 'Is this number, for measures. EXACTLY 0 is never.',
    ON: 'Falls on that day.',
    BEFORE: 'Falls before that day.',
    AFTER: 'Falls after that day.',
    EXACTLY_AGO: 'Falls on the day so many days, weeks, months or years ago.',
    LESS_THAN_AGO: 'Happened more recently than so long ago.',
    MORE_THAN_AGO: 'Happened longer ago than that.',
    IN_THE_LAST: 'Falls within so many hours, days, weeks, months or years before now.',
    IN_THE_NEXT: 'Falls within so many hours, days, weeks, months or years from now.',
    IN_PERIOD: 'Falls into a named period: THIS_WEEK, LAST_MONTH …',
    ANNIVERSARY_IN_THE_NEXT: 'Has its day of the year within so many days, weeks or months from today.',
    INCLUDES_ANY: 'The list has at least one of the values.',
    INCLUDES_ALL: 'The list has all of the values.',
    INCLUDES_NONE: 'The list has none of the values, or is unknown.',
    HAS_VALUE: 'Is known, whatever it is. Takes no value.',
    IS_UNKNOWN: 'Is not known. Takes no value.',
  },
);

export const MeasureFunctionEnum = describedEnum<MeasureFunction>(
  'MeasureFunction',
  'What is computed from the records of an activity.',
  {
    COUNT: 'How many records.',
    SUM: 'The sum of a field.',
    AVG: 'The average of a field; unknown without records.',
    MIN: 'The smallest of a field; unknown without records.',
    MAX: 'The greatest of a field; unknown without records.',
    DISTINCT: 'How many different values a field has.',
  },
);
