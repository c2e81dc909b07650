import { Field, ObjectType } from 'type-graphql';
import { describedEnum } from '../../graphql/enums';
import type { ImportKind } from './kinds';
import type { Target, TargetType } from './kinds/target';

export const ImportTargetTypeEnum = describedEnum<TargetType>('ImportTargetType', 'How the cells of a column are read.', {
  ID: 'A key; a stray `.0` at its end is taken away.',
  TEXT: 'Text, as it is.',
  EMAIL: 'An email address.',
  PHONE: 'A telephone number.',
  COUNTRY: 'A country, by its code or its name in one of several languages.',
  CHOICE: 'One of `choices`.',
  WHOLE: 'A whole number.',
  DECIMAL: 'A number.',
  MONEY: "An amount in the workspace's currency.",
  TIME: 'A moment; without a time zone, in that of the workspace.',
  DAY: 'A day of the calendar.',
  YES_NO: 'Yes or no, in one of several words.',
  CONSENT: 'Consent or none, in one of several words.',
  LIST: 'Several texts, separated by semicolons, bars or commas.',
  ANY: 'A number or yes and no where all cells of the column are; otherwise text. A described custom field is read by its type, and without a name a cell is a JSON object.',
});

export const ImportTransformKindEnum = describedEnum<'DATE_ORDER' | 'DECIMAL'>(
  'ImportTransformKind',
  'What can be said of how the cells of a column are written.',
  { DATE_ORDER: 'See `ImportTransform.dateOrder`.', DECIMAL: 'See `ImportTransform.decimal`.' },
);

@ObjectType('ImportKind', { description: 'Something that a file can hold.' })
export class ImportKindType implements Pick<ImportKind, 'key' | 'label' | 'plural' | 'description'> {
  @Field(() => String, { description: 'What uploads and mappings call it: `giftCards`.' })
  key: string;

  @Field(() => String, { description: 'What people call one of them.' })
  label: string;

  @Field(() => String, { description: 'What people call several.' })
  plural: string;

  @Field(() => String, { description: 'What its files hold, in a sentence.' })
  description: string;
}

@ObjectType('ImportTarget', { description: 'Something that a column of a file can hold.' })
export class ImportTargetType implements Pick<Target, 'key' | 'label' | 'help' | 'required' | 'type'> {
  @Field(() => String, { description: 'What mappings call it.' })
  key: string;

  @Field(() => String, { description: 'What people call it.' })
  label: string;

  @Field(() => String, { description: 'What it is, in a sentence.' })
  help: string;

  @Field(() => Boolean, {
    description: 'Whether a file without it cannot be imported. Of `price` and `amount` of orders, one is needed.',
  })
  required: boolean;

  @Field(() => ImportTargetTypeEnum, { description: 'How its cells are read.' })
  type: TargetType;
}
