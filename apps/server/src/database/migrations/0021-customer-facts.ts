import { AddColumns, flag, foldable, longText, optional, text } from './table';

/** What shops know of a customer beside the address, and custom fields. */
export class AddCustomerFacts1790000000021 extends AddColumns {
  readonly name = 'AddCustomerFacts1790000000021';
  readonly table = 'customer';
  readonly columns = [
    ...optional(...foldable('customer_type', 100)),
    ...optional(...foldable('status', 100)),
    ...optional(...foldable('membership_card', 100)),
    ...optional(...foldable('login_method', 100)),
    ...optional(flag('is_employee')),
    ...optional(...foldable('fraud_status', 100)),
    ...optional(...foldable('cms_status', 100)),
    ...optional(text('wallet_pass', 20)),
    ...optional(...foldable('source', 100)),
    ...optional(longText('source_metadata'), longText('source_metadata_folded')),
    ...optional(longText('preferences'), longText('preferences_folded')),
    ...optional(longText('areas'), longText('areas_folded')),
    ...optional(longText('attributes'), longText('attributes_folded')),
  ];
}
