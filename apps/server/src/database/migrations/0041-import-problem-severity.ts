import { AddColumns, text, withDefault } from './table';

/** Older problems all are why a row was refused. */
export class AddImportProblemSeverity1790000000041 extends AddColumns {
  readonly name = 'AddImportProblemSeverity1790000000041';
  readonly table = 'import_problem';
  readonly columns = [withDefault('REFUSED', text('severity', 10))];
}
