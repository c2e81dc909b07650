import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionType } from '../../../graphql/connection';
import { describedEnum } from '../../../graphql/enums';
import { Payload } from '../../../graphql/payload';
import { Permission } from '../../../graphql/permission';
import { DateTime } from '../../../graphql/scalars';
import type { ImportMapping } from '../import-mapping.entity';
import type { MappingEntry, Transform } from './mapping-entry';

export const DateOrderEnum = describedEnum<NonNullable<Transform['dateOrder']>>(
  'ImportDateOrder',
  'Which number of a date such as `12/1/2010` is which.',
  { DMY: 'Day, month, year.', MDY: 'Month, day, year.', YMD: 'Year, month, day.' },
);

export const DecimalEnum = describedEnum<NonNullable<Transform['decimal']>>(
  'ImportDecimal',
  'What separates the decimals of a number.',
  { COMMA: '`1.234,50`', POINT: '`1234.50`' },
);

@ObjectType('ImportTransform', { description: 'How the cells of a column are written; null where the cells themselves tell.' })
export class ImportTransformType implements Transform {
  @Field(() => DateOrderEnum, { nullable: true, description: 'Of dates.' })
  dateOrder?: NonNullable<Transform['dateOrder']>;

  @Field(() => DecimalEnum, { nullable: true, description: 'Of numbers.' })
  decimal?: NonNullable<Transform['decimal']>;
}

@InputType('ImportTransformInput', { description: 'How the cells of a column are written; left out, the cells themselves tell.' })
export class ImportTransformInput {
  @Field(() => DateOrderEnum, { nullable: true, description: 'Of dates.' })
  dateOrder?: NonNullable<Transform['dateOrder']> | null;

  @Field(() => DecimalEnum, { nullable: true, description: 'Of numbers.' })
  decimal?: NonNullable<Transform['decimal']> | null;
}

@ObjectType('ImportMappingEntry', { description: 'Which column holds what.' })
export class ImportMappingEntryType implements MappingEntry {
  @Field(() => String, {
    description: 'Key of an `ImportTarget`; of one that takes a name, with the name after a point: `attributes.shoe size`.',
  })
  target: string;

  @Field(() => String, { description: 'Name of a column of the file.' })
  column: string;

  @Field(() => ImportTransformType, { nullable: true, description: 'How its cells are written, where somebody said so.' })
  transform?: ImportTransformType;
}

@InputType('ImportMappingInput', { description: 'Which column holds what.' })
export class ImportMappingInput {
  @Field(() => String, {
    description: 'Key of an `ImportTarget`; of one that takes a name, with the name after a point: `attributes.shoe size`.',
  })
  target: string;

  @Field(() => String, { description: 'Name of a column of the file.' })
  column: string;

  @Field(() => ImportTransformInput, { nullable: true, description: 'How its cells are written, where they do not tell.' })
  transform?: ImportTransformInput | null;
}

const transformOf = ({ dateOrder, decimal }: ImportTransformInput): Transform => ({
  ...(dateOrder ? { dateOrder } : {}),
  ...(decimal ? { decimal } : {}),
});

export const entriesOf = (inputs: readonly ImportMappingInput[]): MappingEntry[] =>
  inputs.map(({ target, column, transform }) => ({
    target,
    column,
    ...(transform ? { transform: transformOf(transform) } : {}),
  }));

@Permission('imports:read')
@ObjectType('ImportMapping', { description: 'A mapping that somebody kept for files of the same making.' })
export class ImportMappingType implements Pick<ImportMapping, 'name' | 'createdAt'> {
  @Field(() => String, { description: 'What it is called; a kind has each name once.' })
  name: string;

  @Field(() => DateTime, { description: 'When it was last saved.' })
  createdAt: number;
}

export const ImportMappingConnection = connectionType(() => ImportMappingType, 'ImportMapping', 'saved mappings');

@InputType('SaveImportMappingInput', { description: 'A mapping to keep. One of the same kind and name is replaced.' })
export class SaveImportMappingInput {
  @Field(() => String, { description: 'Key of an `ImportKind`.' })
  kind: string;

  @Field(() => String, { description: 'What it is to be called, up to 120 characters.' })
  name: string;

  @Field(() => [ImportMappingInput], { description: 'Which column holds what.' })
  mapping: ImportMappingInput[];
}

@ObjectType('SaveImportMappingPayload', { description: 'What became of a mapping.' })
export class SaveImportMappingPayload extends Payload {
  @Field(() => ImportMappingType, { nullable: true, description: 'The mapping as it is kept; null when it was refused.' })
  mapping: ImportMappingType | null;
}

@InputType('DeleteImportMappingInput', { description: 'Which mapping to forget.' })
export class DeleteImportMappingInput {
  @Field(() => ID, { description: 'The mapping.' })
  id: string;
}

@ObjectType('DeleteImportMappingPayload', { description: 'What became of a mapping.' })
export class DeleteImportMappingPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id of the mapping that is gone; null when it was refused.' })
  deletedId: string | null;
}
