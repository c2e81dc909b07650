import { fromMinorUnits } from '@muster/filters';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { internalId, publicId } from '../../database/public-id';
import { type Connection, PageArgs } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { Money } from '../../graphql/scalars';
import {
  ImportConnection,
  ImportDryRunType,
  ImportMappingEntryType,
  ImportProblemConnection,
  ImportProblemType,
  ImportSampleOrderType,
  ImportTargetType,
  ImportType,
} from './import.type';
import type { ImportJob } from './import-job.entity';
import { importList, problemList } from './import-lists';
import type { ImportProblem } from './import-problem.entity';
import { findImport } from './import-store';
import type { MappingEntry } from './lines/mapping';
import { TARGETS, type Target } from './lines/targets';
import { optionsOf, type SampleOrder, type Summary, stateOf } from './state';

/** A problem as the table has it; those of a dry run are brought into the same shape. */
type ProblemRow = Pick<ImportProblem, 'rowNumber' | 'columnName' | 'code' | 'message' | 'value'>;

const importById = async ({ services, workspace }: Context, id: string): Promise<ImportJob | null> => {
  const known = internalId('imp', id);
  return known === undefined ? null : findImport(services.database, workspace.id, known);
};

const isReading = (job: ImportJob): boolean => stateOf(job).phase !== 'SAVING' && job.status === 'RUNNING';

/** The error file is made when it is asked for, as soon as there is something in it. */
const errorFileUrl = (job: ImportJob): string | null =>
  job.status !== 'RUNNING' && stateOf(job).problemCount > 0 ? `/imports/${publicId('imp', job.id)}/errors.csv` : null;

@Resolver(() => ImportType)
export class ImportResolver {
  @Query(() => ImportType, { nullable: true, description: 'One import, or null when there is none.' })
  import(@Ctx() context: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<ImportJob | null> {
    return importById(context, id);
  }

  @Query(() => ImportConnection, { description: 'The files that were handed in, the newest first.' })
  imports(@Ctx() context: Context, @Args() page: PageArgs): Promise<Connection<ImportJob>> {
    return importList(context, page);
  }

  @Query(() => [ImportTargetType], { description: 'What the columns of a file can hold.' })
  importTargets(): readonly Target[] {
    return TARGETS;
  }

  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() job: ImportJob): string {
    return publicId('imp', job.id);
  }

  @FieldResolver(() => [String], { description: 'The names of its columns.' })
  columns(@Root() job: ImportJob): readonly string[] {
    return optionsOf(job).format.columns;
  }

  @FieldResolver(() => [[String]], { description: 'Its first rows, long cells shortened.' })
  sampleRows(@Root() job: ImportJob): readonly (readonly string[])[] {
    return optionsOf(job).format.sampleRows;
  }

  @FieldResolver(() => [ImportMappingEntryType], { description: 'What the names of the columns suggest.' })
  suggestedMapping(@Root() job: ImportJob): readonly MappingEntry[] {
    return optionsOf(job).suggestedMapping;
  }

  @FieldResolver(() => [ImportMappingEntryType], { description: 'The mapping of the last run; empty before the first.' })
  mapping(@Root() job: ImportJob): readonly MappingEntry[] {
    return optionsOf(job).mapping;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'How the numbers of returns begin: as chosen, before the first run as the file suggests.',
  })
  returnPrefix(@Root() job: ImportJob): string | null {
    return optionsOf(job).returnPrefix;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the last run made up addresses and consents for a demo.' })
  makeDemoAddresses(@Root() job: ImportJob): boolean {
    return optionsOf(job).makeDemoAddresses;
  }

  @FieldResolver(() => Int, { description: 'Rows below the column names, blank ones left out.' })
  rowCount(@Root() job: ImportJob): number {
    return optionsOf(job).format.rowCount;
  }

  @FieldResolver(() => String, { description: 'READY, WAITING (for another import), READING, SAVING or DONE.' })
  phase(@Root() job: ImportJob): string {
    return stateOf(job).phase;
  }

  @FieldResolver(() => Int, { description: 'How much of `total` is done: rows while READING, orders from then on.' })
  done(@Root() job: ImportJob): number {
    return isReading(job) ? stateOf(job).rowsRead : job.done;
  }

  @FieldResolver(() => Int, { description: 'Rows of the file while READING, its orders from then on.' })
  total(@Root() job: ImportJob): number {
    return isReading(job) ? optionsOf(job).format.rowCount : job.total;
  }

  @FieldResolver(() => Int, { description: 'Orders that are saved, returns among them.' })
  ordersSaved(@Root() job: ImportJob): number {
    return stateOf(job).ordersSaved;
  }

  @FieldResolver(() => Int, { description: 'Customers that were made or brought up to date.' })
  customersSaved(@Root() job: ImportJob): number {
    return stateOf(job).customersSaved;
  }

  @FieldResolver(() => Int, { description: 'Problems found by the last run, all of them.' })
  problemCount(@Root() job: ImportJob): number {
    return stateOf(job).problemCount;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where the refused rows can be downloaded as CSV; null when there are none.',
  })
  errorFileUrl(@Root() job: ImportJob): string | null {
    return errorFileUrl(job);
  }

  @FieldResolver(() => ImportDryRunType, { nullable: true, description: 'What the last run found out, if it was a dry run.' })
  dryRun(@Root() job: ImportJob): Summary | null {
    return stateOf(job).dryRun;
  }

  @FieldResolver(() => ImportProblemConnection, {
    description: 'What is wrong with rows of the file: the first ten thousand. The error file has all.',
  })
  problems(@Root() job: ImportJob, @Ctx() context: Context, @Args() page: PageArgs): Promise<Connection<ImportProblem>> {
    return problemList(context, job, page);
  }
}

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
  @FieldResolver(() => [ImportSampleOrderType], { description: 'The first orders of the file, as they would be saved.' })
  sampleOrders(@Root() summary: Summary): readonly SampleOrder[] {
    return summary.sampleOrders;
  }

  @FieldResolver(() => [ImportProblemType], { description: 'The first problems.' })
  problems(@Root() summary: Summary): ProblemRow[] {
    return summary.problems.map(({ row, column, ...problem }) => ({ ...problem, rowNumber: row, columnName: column }));
  }
}

@Resolver(() => ImportSampleOrderType)
export class ImportSampleOrderResolver {
  @FieldResolver(() => Money, { description: 'The sum of its lines; negative for a return.' })
  total(@Root() order: SampleOrder, @Ctx() { workspace }: Context): string {
    return fromMinorUnits(order.total, workspace.currency);
  }
}
