import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { internalId, publicId } from '../../database/public-id';
import { type Connection, PageArgs } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { Permission } from '../../graphql/permission';
import { seesPersonal } from '../access/personal';
import { ImportConnection, ImportProblemConnection, ImportType } from './import.type';
import { ImportDryRunType } from './import-dry-run.type';
import type { ImportJob } from './import-job.entity';
import { importList, problemList } from './import-lists';
import type { ImportProblem } from './import-problem.entity';
import { findImport } from './import-store';
import { kindOf } from './kinds';
import { ImportMappingEntryType } from './mappings/mapping.type';
import type { MappingEntry } from './mappings/mapping-entry';
import { optionsOf, type Summary, stateOf } from './state';
import { canUndo } from './undo/can-undo';

const importById = async ({ services, workspace }: Context, id: string): Promise<ImportJob | null> => {
  const known = internalId('imp', id);
  return known === undefined ? null : findImport(services.database, workspace.id, known);
};

const isReading = (job: ImportJob): boolean => job.status === 'RUNNING' && !['SAVING', 'UNDOING'].includes(stateOf(job).phase);

/** The error file is made when it is asked for, as soon as there is something in it. */
const errorFileUrl = (job: ImportJob): string | null =>
  job.status !== 'RUNNING' && stateOf(job).problemCount > 0 ? `/imports/${publicId('imp', job.id)}/errors.csv` : null;

@Resolver(() => ImportType)
export class ImportResolver {
  @Permission('imports:read')
  @Query(() => ImportType, { nullable: true, description: 'One import, or null when there is none.' })
  import(@Ctx() context: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<ImportJob | null> {
    return importById(context, id);
  }

  @Permission('imports:read')
  @Query(() => ImportConnection, { description: 'The files that were handed in, the newest first.' })
  imports(@Ctx() context: Context, @Args() page: PageArgs): Promise<Connection<ImportJob>> {
    return importList(context, page);
  }

  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() job: ImportJob): string {
    return publicId('imp', job.id);
  }

  @FieldResolver(() => String, { description: 'Key of the `ImportKind` that its rows are.' })
  kind(@Root() job: ImportJob): string {
    return kindOf(job).key;
  }

  @FieldResolver(() => [String], { description: 'The names of its columns.' })
  columns(@Root() job: ImportJob): readonly string[] {
    return optionsOf(job).format.columns;
  }

  @FieldResolver(() => [[String]], {
    description: 'Its first rows, long cells shortened; none for who must not see personal values.',
  })
  sampleRows(@Root() job: ImportJob, @Ctx() context: Context): readonly (readonly string[])[] {
    return seesPersonal(context) ? optionsOf(job).format.sampleRows : [];
  }

  @FieldResolver(() => [ImportMappingEntryType], {
    description: 'What somebody kept for such files, otherwise what the columns suggest.',
  })
  suggestedMapping(@Root() job: ImportJob): readonly MappingEntry[] {
    return optionsOf(job).suggestedMapping;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name under which the suggested mapping was kept; null when it is a guess.',
  })
  suggestedMappingName(@Root() job: ImportJob): string | null {
    return optionsOf(job).suggestedName ?? null;
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

  @FieldResolver(() => String, { description: 'READY, WAITING (for another import), READING, SAVING, UNDOING or DONE.' })
  phase(@Root() job: ImportJob): string {
    return stateOf(job).phase;
  }

  @FieldResolver(() => Int, { description: 'How much of `total` is done.' })
  done(@Root() job: ImportJob): number {
    return isReading(job) ? stateOf(job).rowsRead : job.done;
  }

  @FieldResolver(() => Int, {
    description:
      'What there is to do: rows of the file, of an order file its orders once it has been read, while UNDOING rows to take back.',
  })
  total(@Root() job: ImportJob): number {
    return isReading(job) ? optionsOf(job).format.rowCount : job.total;
  }

  @FieldResolver(() => Int, { description: 'Rows of the file that are saved; of an order file 0, as it counts orders.' })
  rowsSaved(@Root() job: ImportJob): number {
    return stateOf(job).rowsSaved;
  }

  @FieldResolver(() => Int, { description: 'Orders that are saved, returns among them; of other kinds 0.' })
  ordersSaved(@Root() job: ImportJob): number {
    return stateOf(job).ordersSaved;
  }

  @FieldResolver(() => Int, { description: 'Customers that an order file made or brought up to date.' })
  customersSaved(@Root() job: ImportJob): number {
    return stateOf(job).customersSaved;
  }

  @FieldResolver(() => Int, { description: 'Why the last run refused rows, altogether.' })
  problemCount(@Root() job: ImportJob): number {
    return stateOf(job).problemCount;
  }

  @FieldResolver(() => Int, { description: 'What was odd about rows that were saved all the same, altogether.' })
  notedCount(@Root() job: ImportJob): number {
    return stateOf(job).notedCount;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether what it saved can be taken back. What rows were before is kept for 30 days.',
  })
  canUndo(@Root() job: ImportJob, @Ctx() { services }: Context): boolean {
    return canUndo(job, services.clock());
  }

  @FieldResolver(() => Int, { description: 'Rows that undoing left alone, because they were changed since.' })
  keptRows(@Root() job: ImportJob): number {
    return stateOf(job).keptRows;
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
