import { AddColumns, flag, longText, optional, withDefault } from './table';

export class AddWorkspaceRules1790000000064 extends AddColumns {
  readonly name = 'AddWorkspaceRules1790000000064';
  readonly table = 'workspace';
  readonly columns = [...optional(longText('hidden_from')), withDefault(0, flag('four_eyes'))];
}
