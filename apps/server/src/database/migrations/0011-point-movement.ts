import { activity, CreateTable, foldable, text, whole } from './table';

export class CreatePointMovement1790000000011 extends CreateTable {
  readonly name = 'CreatePointMovement1790000000011';
  readonly table = 'point_movement';
  readonly columns = [...activity, text('source_id', 190), ...foldable('program', 100), whole('points')];
  override readonly keys = {
    unique: [['workspace_id', 'source_id']],
    indexes: [
      ['workspace_id', 'revision'],
      ['workspace_id', 'customer_id', 'at'],
    ],
    mysqlIndexes: [['workspace_id', 'customer_id', 'points']],
  };
}
