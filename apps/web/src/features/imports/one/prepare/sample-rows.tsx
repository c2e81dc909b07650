import type { ImportDetailFragment } from '../../../../generated/graphql';
import { type Column, DataTable, formatNumber } from '../../../../shared';

type SampleRow = NonNullable<ImportDetailFragment['dryRun']>['sampleRows'][number];

/** More columns than this do not fit a page; the first ones say which record it is. */
const MOST_COLUMNS = 6;

/** The first rows as they would be saved. */
export const SampleRows = ({ rows }: { readonly rows: readonly SampleRow[] }) => {
  const labels = new Map(rows.flatMap(({ values }) => values.map(({ target, label }) => [target, label] as const)));
  const columns: readonly Column<SampleRow>[] = [
    { key: 'row', header: 'Where', width: 120, cell: ({ row }) => `Row ${formatNumber(row)}` },
    ...[...labels].slice(0, MOST_COLUMNS).map(([target, header]) => ({
      key: target,
      header,
      cell: ({ values }: SampleRow) => values.find((value) => value.target === target)?.value ?? '–',
    })),
  ];
  return <DataTable bare label="First rows of the file" rows={rows} rowKey={({ row }) => String(row)} columns={columns} />;
};
