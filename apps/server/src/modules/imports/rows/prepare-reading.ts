import { CustomField } from '../../schema/custom-field.entity';
import { FIELD_TYPES, type FieldType } from '../../schema/field-type';
import { kindOf } from '../kinds';
import { localTime } from '../lines/local-time';
import { type ColumnMapping, parseColumns } from '../mappings/parse-columns';
import type { ImportRun } from '../run/import-run';
import { createRowReader, type RowReader } from './row-reader';

const fieldTypes = async ({ services, workspace }: ImportRun): Promise<ReadonlyMap<string, FieldType>> => {
  const fields = await services.database.reader.findBy(CustomField, { workspaceId: workspace.id });
  return new Map(
    fields.flatMap(({ fieldKey, type }): [string, FieldType][] =>
      FIELD_TYPES.filter((one) => one === type).map((one) => [fieldKey, one]),
    ),
  );
};

/** The reader of a file as an import was told to read it. */
export const prepareReading = async (run: ImportRun): Promise<{ reader: RowReader; mapping: ColumnMapping }> => {
  const { options, workspace, services, job } = run;
  const { format } = options;
  const mapping = parseColumns(kindOf(job).targets, options.mapping, format.columns);
  const { timeZone, currency } = workspace;
  const reader = createRowReader(mapping, {
    format,
    local: localTime(timeZone),
    currency,
    now: services.clock(),
    fieldTypes: await fieldTypes(run),
  });
  return { reader, mapping };
};
