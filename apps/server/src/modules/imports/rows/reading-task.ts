import { CustomField } from '../../schema/custom-field.entity';
import { FIELD_TYPES, type FieldType } from '../../schema/field-type';
import { importPath } from '../import-folder';
import type { ColumnMapping } from '../mappings/parse-columns';
import type { ImportRun } from '../run/import-run';
import type { ReadingTask } from './prepared-rows';

const fieldTypes = async ({ services, workspace }: ImportRun): Promise<ReadonlyMap<string, FieldType>> => {
  const fields = await services.database.reader.findBy(CustomField, { workspaceId: workspace.id });
  return new Map(
    fields.flatMap(({ fieldKey, type }): [string, FieldType][] =>
      FIELD_TYPES.filter((one) => one === type).map((one) => [fieldKey, one]),
    ),
  );
};

/** How to read the file that an import was told to read, from where an earlier run came to. */
export const readingTask = async (run: ImportRun, mapping: ColumnMapping): Promise<ReadingTask> => {
  const { services, workspace, job, options } = run;
  return {
    path: importPath(services.config, job.filePath),
    kind: job.kind,
    format: options.format,
    mapping,
    timeZone: workspace.timeZone,
    currency: workspace.currency,
    now: services.clock(),
    secret: services.secret,
    fieldTypes: await fieldTypes(run),
    skip: options.dryRun ? 0 : run.done,
    withValues: options.dryRun,
  };
};
