import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Text } from '../../database/columns';

/** Why a row of a file was refused, or what is odd about it. Only the first ten thousand of an import are kept; its error file has all. */
@Entity('import_problem')
export class ImportProblem {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Big()
  importId: number;

  /** As a spreadsheet numbers it: the row of the column names is 1. */
  @Big()
  rowNumber: number;

  @Text(190, { nullable: true })
  columnName: string | null;

  /** See problem.ts. */
  @Text(30)
  code: string;

  /** REFUSED, or NOTED when the row was saved all the same. */
  @Text(10, { default: 'REFUSED' })
  severity: string;

  @Text(500)
  message: string;

  /** What stood in the cell. */
  @Text(500, { nullable: true })
  value: string | null;
}
