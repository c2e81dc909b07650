import { big, CreateTable, mirrored, text } from './table';

export class CreateSuppression1790000000006 extends CreateTable {
  readonly name = 'CreateSuppression1790000000006';
  readonly table = 'suppression';
  readonly columns = [...mirrored, text('channel', 10), text('address_key', 64), text('reason', 20), big('at')];
  override readonly keys = {
    unique: [['workspace_id', 'channel', 'address_key']],
    indexes: [['workspace_id', 'revision']],
  };
}
