import { fromMinorUnits } from '@muster/filters';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { Money } from '../../graphql/scalars';
import { seesPersonal } from '../access/personal';
import { ImportProblemType } from './import.type';
import { ImportDryRunType, ImportSampleOrderType, ImportSampleRowType } from './import-dry-run.type';
import type { ImportProblem } from './import-problem.entity';
import type { SampleOrder, SampleRow, Summary } from './state';

/** A problem as the table has it; those of a dry run are brought into the same shape. */
type ProblemRow = Pick<ImportProblem, 'rowNumber' | 'columnName' | 'code' | 'severity' | 'message' | 'value'>;

@Resolver(() => ImportProblemType)
export class ImportProblemResolver {
  @FieldResolver(() => Int, { description: 'The row as a spreadsheet numbers it: the row of the column names is 1.' })
  row(@Root() problem: ProblemRow): number {
    return problem.rowNumber;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The column; null when the row as a whole is meant.' })
  column(@Root() problem: ProblemRow): string | null {
    return problem.columnName;
  }
}

@Resolver(() => ImportDryRunType)
export class ImportDryRunResolver {
  @FieldResolver(() => [ImportSampleOrderType], { description: 'The first orders of an order file, as they would be saved.' })
  sampleOrders(@Root() summary: Summary, @Ctx() context: Context): readonly SampleOrder[] {
    return seesPersonal(context) ? summary.sampleOrders : [];
  }

  @FieldResolver(() => Int, { description: 'What is odd about rows that would be saved all the same, altogether.' })
  notedCount(@Root() summary: Summary): number {
    return summary.notedCount ?? 0;
  }

  @FieldResolver(() => [ImportSampleRowType], { description: 'The first rows as they would be saved; of an order file none.' })
  sampleRows(@Root() summary: Summary, @Ctx() context: Context): readonly SampleRow[] {
    return seesPersonal(context) ? (summary.sampleRows ?? []) : [];
  }

  @FieldResolver(() => [ImportProblemType], { description: 'The first problems.' })
  problems(@Root() summary: Summary): ProblemRow[] {
    return summary.problems.map(({ row, column, severity = 'REFUSED', ...problem }) => ({
      ...problem,
      severity,
      rowNumber: row,
      columnName: column,
    }));
  }
}

@Resolver(() => ImportSampleOrderType)
export class ImportSampleOrderResolver {
  @FieldResolver(() => Money, { description: 'The sum of its lines; negative for a return.' })
  total(@Root() order: SampleOrder, @Ctx() { workspace }: Context): string {
    return fromMinorUnits(order.total, workspace.currency);
  }
}
