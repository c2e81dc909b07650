import { Field, ID, InputType } from 'type-graphql';
import type { CustomerReference } from './customer-reference';

@InputType({ description: 'A customer, named in exactly one way.' })
abstract class CustomerReferenceInput implements CustomerReference {
  @Field(() => ID, { nullable: true, description: 'The id that Muster gave.' })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The caller's own key; also that of a customer who was merged into another.",
  })
  sourceId?: string | null;
}

@InputType('EraseCustomerInput', { description: 'The customer to erase, named in exactly one way.' })
export class EraseCustomerInput extends CustomerReferenceInput {}

@InputType('ExportCustomerInput', { description: 'The customer to export, named in exactly one way.' })
export class ExportCustomerInput extends CustomerReferenceInput {}
