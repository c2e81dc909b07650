import { activity, big, CreateTable, decimal, foldable, longText, optional, text } from './table';

export class CreateOrderLine1790000000008 extends CreateTable {
  readonly name = 'CreateOrderLine1790000000008';
  readonly table = 'order_line';
  readonly columns = [
    ...activity,
    big('order_id'),
    text('kind', 6),
    ...foldable('sku', 100),
    ...optional(...foldable('name', 300)),
    ...optional(...foldable('brand', 200)),
    ...optional(longText('tags'), text('tags_folded', 2000)),
    decimal('quantity'),
    big('amount'),
    ...optional(...foldable('offer_code', 100)),
  ];
  override readonly keys = {
    indexes: [['workspace_id', 'revision'], ['order_id']],
    mysqlIndexes: [
      ['workspace_id', 'customer_id', 'at'],
      ['workspace_id', 'sku_folded', 'at', 'customer_id'],
      ['workspace_id', 'brand_folded', 'at', 'customer_id'],
    ],
  };
}
