import { CreateTable, longText, text } from './table';

export class CreateSetting1790000000002 extends CreateTable {
  readonly name = 'CreateSetting1790000000002';
  readonly table = 'setting';
  override readonly hasId = false;
  readonly columns = [{ ...text('name', 60), isPrimary: true }, longText('value')];
}
