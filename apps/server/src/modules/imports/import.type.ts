import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection';
import { describedEnum } from '../../graphql/enums';
import { Payload } from '../../graphql/payload';
import { Permission, Personal } from '../../graphql/permission';
import { DateTime } from '../../graphql/scalars';
import type { ImportJob } from './import-job.entity';
import type { ImportProblem } from './import-problem.entity';
import { ImportMappingInput } from './mappings/mapping.type';
import type { Severity } from './problem';
import type { ImportStatus } from './state';

export const ImportStatusEnum = describedEnum<ImportStatus>('ImportStatus', 'What becomes of a file.', {
  READY: 'The file is there and nothing of it is saved; a dry run may have been made.',
  RUNNING: 'It is being imported, or a dry run is being made.',
  DONE: 'Its good rows are saved.',
  CANCELLED: 'It was stopped; what was saved by then stays.',
  FAILED: 'It could not be finished; `message` says why, and what was saved by then stays.',
  UNDONE: 'What it had saved was taken back.',
});

export const ImportSeverityEnum = describedEnum<Severity>('ImportSeverity', 'What a problem means for its row.', {
  REFUSED: 'The row was not saved.',
  NOTED: 'The row was saved all the same.',
});

type Shown = Pick<ImportProblem, 'code' | 'message' | 'severity' | 'value'>;

@Permission('imports:read')
@ObjectType('ImportProblem', { description: 'Why a row of a file was refused, or what is odd about it. A row can have several.' })
export class ImportProblemType implements Shown {
  @Field(() => String, { description: 'A word for programs: MISSING, NUMBER, DATE, AMBIGUOUS_DATE, CELLS, OTHER_CUSTOMER …' })
  code: string;

  @Field(() => ImportSeverityEnum, { description: 'What it means for the row.' })
  severity: string;

  @Field(() => String, { description: 'A sentence for people.' })
  message: string;

  @Personal()
  @Field(() => String, {
    nullable: true,
    description: 'What stands in the cell; null when it is empty or the row as a whole is meant.',
  })
  value: string | null;
}

export const ImportProblemConnection = connectionType(() => ImportProblemType, 'ImportProblem', 'problems');

type Plain = 'fileName' | 'status' | 'createdAt' | 'finishedAt' | 'message';

@Permission('imports:read')
@ObjectType('Import', { description: 'A file that was handed in, and what became of it.' })
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

@InputType('UndoImportInput', { description: 'Which import to take back.' })
export class UndoImportInput {
  @Field(() => ID, { description: 'The import.' })
  id: string;
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
