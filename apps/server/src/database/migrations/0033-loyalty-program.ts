import { big, CreateTable, foldable, longText } from './table';

export class CreateLoyaltyProgram1790000000033 extends CreateTable {
  readonly name = 'CreateLoyaltyProgram1790000000033';
  readonly table = 'loyalty_program';
  readonly columns = [big('workspace_id'), ...foldable('name', 100), longText('tiers'), big('created_at')];
  override readonly keys = {
    unique: [['workspace_id', 'name_folded']],
  };
}
