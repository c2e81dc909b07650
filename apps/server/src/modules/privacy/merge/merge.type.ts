import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChannelEnum, ConsentStateEnum, describedEnum } from '../../../graphql/enums';
import { Payload } from '../../../graphql/payload';
import { Permission } from '../../../graphql/permission';
import type { Customer } from '../../customers/customer.entity';
import { CustomerType } from '../../customers/customer.type';
import type { MergedConsent } from './merged-consents';
import type { FieldOutcome, MergedField } from './merged-fields';
import type { MergePlan } from './plan-merge';
import type { MovedRecords } from './records-of';

const FieldOutcomeEnum = describedEnum<FieldOutcome>('MergeOutcome', 'What a merge does to a field.', {
  KEPT: 'The customer who stays has a value, and it wins.',
  FILLED: 'The customer who stays has none and gets that of the other.',
  UNITED: 'A list that becomes what both hold together.',
});

@ObjectType('MergedField', { description: 'A field that at least one of the two customers has.' })
export class MergeFieldType implements MergedField {
  @Field(() => String, { description: 'Key of the field, `custom.` and the key for a custom field.' })
  key: string;

  @Field(() => String, { description: 'For people.' })
  label: string;

  @Field(() => String, { nullable: true, description: 'What the customer who stays has.' })
  keep: string | null;

  @Field(() => String, { nullable: true, description: 'What the other one has.' })
  merge: string | null;

  @Field(() => String, { nullable: true, description: 'What it will be.' })
  result: string | null;

  @Field(() => String, { nullable: true, description: 'What will be lost; null when nothing is.' })
  discarded: string | null;

  @Field(() => FieldOutcomeEnum, { description: 'What a merge does to it.' })
  outcome: FieldOutcome;
}

@ObjectType('MergedRecords', { description: 'Records that move to the customer who stays.' })
export class MergeRecordsType implements MovedRecords {
  @Field(() => String, { description: 'Kind of the records, as filters name it.' })
  kind: string;

  @Field(() => String, { description: 'For people.' })
  label: string;

  @Field(() => Int, { description: 'How many move.' })
  count: number;
}

@ObjectType('MergedConsent', { description: 'What a merge means for one channel. The stricter choice wins.' })
export class MergeConsentType implements MergedConsent {
  @Field(() => ChannelEnum, { description: 'The channel.' })
  channel: MergedConsent['channel'];

  @Field(() => ConsentStateEnum, { nullable: true, description: 'What the customer who stays chose; null for nothing.' })
  keep: MergedConsent['keep'];

  @Field(() => ConsentStateEnum, { nullable: true, description: 'What the other one chose; null for nothing.' })
  merge: MergedConsent['merge'];

  @Field(() => ConsentStateEnum, { description: 'What will hold: opting out wins over opting in, and a choice over none.' })
  result: MergedConsent['result'];
}

@Permission('customers:read')
@ObjectType('MergePreview', { description: 'What merging two customers would do. Nothing has been done.' })
export class MergePreviewType implements Omit<MergePlan, 'columns'> {
  @Field(() => CustomerType, { description: 'The one who stays.' })
  keep: Customer;

  @Field(() => CustomerType, { description: 'The one who becomes part of the other.' })
  merge: Customer;

  @Field(() => [MergeFieldType], { description: 'Every field that one of them has.' })
  fields: readonly MergedField[];

  @Field(() => [MergeRecordsType], { description: 'What moves. Kinds of which nothing moves are left out.' })
  records: readonly MovedRecords[];

  @Field(() => [MergeConsentType], { description: 'Every channel on which one of them has chosen.' })
  consents: readonly MergedConsent[];

  @Field(() => Int, { description: 'Messages on their way that will not be sent, so that no campaign reaches the person twice.' })
  messagesStopped: number;

  @Field(() => String, { description: 'Stands for all of this. Sent with the merge, it makes sure that this is what is done.' })
  hash: string;
}

@InputType('MergeCustomersInput', { description: 'Two customers who are one person.' })
export class MergeCustomersInput {
  @Field(() => ID, { description: 'The one who stays.' })
  keepId: string;

  @Field(() => ID, { description: 'The one who becomes part of the other.' })
  mergeId: string;

  @Field(() => String, {
    nullable: true,
    description: '`hash` of the preview that a person looked at; if anything has changed since, the merge is refused.',
  })
  previewHash?: string | null;
}

@ObjectType('MergeCustomersPayload', { description: 'What became of the two customers.' })
export class MergeCustomersPayload extends Payload {
  @Field(() => CustomerType, { nullable: true, description: 'The one who stayed, as it is now; null when it was refused.' })
  customer: Customer | null;
}
