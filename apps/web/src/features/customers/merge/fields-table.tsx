import Box from '@mui/material/Box';
import type { MergeSideFragment } from '../../../generated/graphql';
import { type Column, DataTable, StatusPill } from '../../../shared';
import type { Preview } from './merge-preview';

type Field = Preview['fields'][number];

interface FieldsTableProps {
  readonly fields: readonly Field[];
  readonly keep: MergeSideFragment;
  readonly merge: MergeSideFragment;
}

/** What a merge changes; a value that stays says nothing. */
const OUTCOMES = { KEPT: undefined, FILLED: 'filled in', UNITED: 'both together' } as const;

/** Every field that one of them has: what each says, and what it will be. */
export const FieldsTable = ({ fields, keep, merge }: FieldsTableProps) => {
  const columns: readonly Column<Field>[] = [
    { key: 'field', header: 'Field', cell: ({ label }) => label },
    { key: 'keep', header: keep.sourceId, cell: (field) => field.keep ?? '–' },
    {
      key: 'merge',
      header: merge.sourceId,
      cell: (field) => (
        <Box component="span" sx={field.discarded === null ? null : { textDecoration: 'line-through', color: 'text.secondary' }}>
          {field.merge ?? '–'}
        </Box>
      ),
    },
    {
      key: 'result',
      header: 'Will be',
      cell: ({ result, outcome }) => (
        <>
          <strong>{result ?? '–'}</strong> {OUTCOMES[outcome] && <StatusPill tone="accent">{OUTCOMES[outcome]}</StatusPill>}
        </>
      ),
    },
  ];
  return <DataTable bare label="Fields side by side" rows={fields} rowKey={({ key }) => key} columns={columns} />;
};
