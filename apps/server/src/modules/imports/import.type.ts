import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection';
import { describedEnum, OrderKindEnum } from '../../graphql/enums';
import { Payload } from '../../graphql/payload';
import { DateTime } from '../../graphql/scalars';
import type { ImportJob } from './import-job.entity';
import type { ImportProblem } from './import-problem.entity';
import type { MappingEntry } from './lines/mapping';
import type { Target } from './lines/targets';
import type { ImportStatus, SampleOrder, Summary } from './state';

export const ImportStatusEnum = describedEnum<ImportStatus>('ImportStatus', 'What becomes of a file.', {
  READY: 'The file is there and nothing of it is saved; a dry run may have been made.',
  RUNNING: 'It is being imported, or a dry run is being made.',
  DONE: 'Its good rows are saved.',
  CANCELLED: 'It was stopped; what was saved by then stays.',
  FAILED: 'It could not be finished; `message` says why, and what was saved by then stays.',
});

@ObjectType('ImportTarget', { description: 'Something of an order line that a column of a file can hold.' })
export class ImportTargetType implements Record<'key' | 'label' | 'help', string>, Pick<Target, 'required'> {
  @Field(() => String, { description: 'What mappings call it.' })
  key: string;

  @Field(() => String, { description: 'What people call it.' })
  label: string;

  @Field(() => String, { description: 'What it is, in a sentence.' })
  help: string;

  @Field(() => Boolean, { description: 'Whether a file without it cannot be imported. Of `price` and `amount`, one is needed.' })
  required: boolean;
}

@ObjectType('ImportMappingEntry', { description: 'Which column holds what.' })
export class ImportMappingEntryType implements MappingEntry {
  @Field(() => String, { description: 'Key of an `ImportTarget`.' })
  target: string;

  @Field(() => String, { description: 'Name of a column of the file.' })
  column: string;
}

@InputType('ImportMappingInput', { description: 'Which column holds what.' })
export class ImportMappingInput implements MappingEntry {
  @Field(() => String, { description: 'Key of an `ImportTarget`.' })
  target: string;

  @Field(() => String, { description: 'Name of a column of the file.' })
  column: string;
}

type Shown = Pick<ImportProblem, 'code' | 'message' | 'value'>;

@ObjectType('ImportProblem', { description: 'Why a row of a file was refused. A row can have several.' })
export class ImportProblemType implements Shown {
  @Field(() => String, { description: 'A word for programs: MISSING, NUMBER, DATE, AMBIGUOUS_DATE, CELLS, OTHER_CUSTOMER …' })
  code: string;

  @Field(() => String, { description: 'A sentence for people.' })
  message: string;

  @Field(() => String, {
    nullable: true,
    description: 'What stands in the cell; null when it is empty or the row as a whole is meant.',
  })
  value: string | null;
}

export const ImportProblemConnection = connectionType(() => ImportProblemType, 'ImportProblem', 'problems');

@ObjectType('ImportSampleOrder', { description: 'An order as it would be saved.' })
export class ImportSampleOrderType implements Omit<SampleOrder, 'total'> {
  @Field(() => String, { description: 'The order number.' })
  sourceId: string;

  @Field(() => String, { description: 'The customer.' })
  customerSourceId: string;

  @Field(() => OrderKindEnum, { description: 'A sale or a return.' })
  kind: SampleOrder['kind'];

  @Field(() => DateTime, { description: 'When it was placed: the time of its earliest line.' })
  placedAt: number;

  @Field(() => Int, { description: 'How many lines it has.' })
  lineCount: number;
}

type Counts = Pick<Summary, 'rows' | 'goodRows' | 'orders' | 'returns' | 'customers' | 'problemCount' | 'from' | 'to'>;

@ObjectType('ImportDryRun', { description: 'What an import of the file would do. Nothing is saved to find out.' })
export class ImportDryRunType implements Counts {
  @Field(() => Int, { description: 'Rows of the file below the column names, blank ones left out.' })
  rows: number;

  @Field(() => Int, { description: 'Rows that would be saved as order lines.' })
  goodRows: number;

  @Field(() => Int, { description: 'Orders, returns among them.' })
  orders: number;

  @Field(() => Int, { description: 'How many of the orders are returns.' })
  returns: number;

  @Field(() => Int, { description: 'Customers that the orders belong to, new ones and known ones.' })
  customers: number;

  @Field(() => Int, { description: 'What is wrong with the other rows, altogether.' })
  problemCount: number;

  @Field(() => DateTime, { nullable: true, description: 'When the earliest order was placed; null when there is none.' })
  from: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When the latest order was placed; null when there is none.' })
  to: number | null;
}

type Plain = 'fileName' | 'status' | 'createdAt' | 'finishedAt' | 'message';

@ObjectType('Import', { description: 'A file of order lines that was handed in, and what became of it.' })
export class ImportType implements Pick<ImportJob, Plain> {
  @Field(() => String, { description: 'What whoever handed it in calls it.' })
  fileName: string;

  @Field(() => ImportStatusEnum, { description: 'What becomes of it.' })
  status: string;

  @Field(() => DateTime, { description: 'When it was handed in.' })
  createdAt: number;

  @Field(() => DateTime, { nullable: true, description: 'When its last run ended; null while it runs and before.' })
  finishedAt: number | null;

  @Field(() => String, { nullable: true, description: 'What there is to say about the file or its last run, for people.' })
  message: string | null;
}

export const ImportConnection = connectionType(() => ImportType, 'Import', 'imports');

@InputType('RunImportInput', { description: 'How to import a file.' })
export class RunImportInput {
  @Field(() => ID, { description: 'The import.' })
  id: string;

  @Field(() => [ImportMappingInput], { description: 'Which column holds what. Columns that are not named are not read.' })
  mapping: ImportMappingInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Orders whose number begins with it are returns. Without it, only a negative total makes an order a return.',
  })
  returnPrefix?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Gives customers without an address one at example.com, and their consent to email. In demo mode only.',
  })
  makeDemoAddresses?: boolean | null;

  @Field(() => Boolean, { description: 'Only find out what would be saved; fills `Import.dryRun`.' })
  dryRun: boolean;
}

@InputType('CancelImportInput', { description: 'Which import to stop.' })
export class CancelImportInput {
  @Field(() => ID, { description: 'The import.' })
  id: string;
}

@ObjectType('ImportPayload', { description: 'What became of an import.' })
export class ImportPayload extends Payload {
  @Field(() => ImportType, { nullable: true, description: 'The import as it is now; null when it was refused.' })
  import: ImportType | null;
}
