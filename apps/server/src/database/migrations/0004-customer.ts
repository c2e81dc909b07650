import { big, CreateTable, foldable, mirrored, optional, text, whole } from './table';

export class CreateCustomer1790000000004 extends CreateTable {
  readonly name = 'CreateCustomer1790000000004';
  readonly table = 'customer';
  readonly columns = [
    ...mirrored,
    ...foldable('source_id', 190),
    ...optional(...foldable('first_name', 200)),
    ...optional(...foldable('last_name', 200)),
    ...optional(...foldable('name', 400)),
    ...optional(...foldable('email', 254)),
    ...optional(text('email_key', 64)),
    ...optional(...foldable('phone', 40)),
    ...optional(text('phone_key', 64)),
    ...optional(whole('birthdate')),
    ...optional(...foldable('gender', 40)),
    ...optional(...foldable('language', 40)),
    ...optional(...foldable('postal_code', 40)),
    ...optional(...foldable('city', 200)),
    ...optional(...foldable('state', 200)),
    ...optional(...foldable('country', 100)),
    ...optional(big('registered_at')),
  ];
  override readonly keys = {
    unique: [['workspace_id', 'source_id']],
    indexes: [['workspace_id', 'revision']],
    mysqlIndexes: [
      ['workspace_id', 'country_folded'],
      ['workspace_id', 'city_folded'],
      ['workspace_id', 'registered_at'],
    ],
  };
}
