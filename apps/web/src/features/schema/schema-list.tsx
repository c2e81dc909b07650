import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { type ReactNode, useState } from 'react';
import {
  type Column,
  ConfirmDialog,
  DataTable,
  EmptyState,
  ErrorState,
  IfMay,
  LoadMoreOf,
  Panel,
  plural,
  RowMenu,
  TableSkeleton,
  type UserError,
  useMay,
  useNotify,
  useSubmit,
} from '../../shared';

interface Item {
  readonly id: string;
}

interface List<Row> {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

interface SchemaListProps<Row> {
  /** "custom field" */
  readonly noun: string;
  /** "custom fields" */
  readonly nouns: string;
  readonly list: List<Row> | undefined;
  readonly error: unknown;
  readonly loadingMore: boolean;
  readonly columns: readonly Column<Row>[];
  readonly nameOf: (row: Row) => string;
  /** What stays when a description is deleted. */
  readonly stays: string;
  readonly empty: { readonly title: string; readonly text: string };
  readonly onAdd: () => void;
  readonly onEdit: (row: Row) => void;
  /** Answers the refusals. */
  readonly onDelete: (row: Row) => Promise<readonly UserError[]>;
  readonly onMore: () => void;
  readonly onRetry: () => void;
  /** Below the list: what was sent without being described. */
  readonly children?: ReactNode;
}

/** One part of the schema: what is described, and the ways to add, edit and delete it. */
export const SchemaList = <Row extends Item>(props: SchemaListProps<Row>) => {
  const { noun, list, error, children, onRetry, onAdd, empty } = props;
  const [doomed, setDoomed] = useState<Row>();
  if (error && !list) return <ErrorState error={error} onRetry={onRetry} />;
  if (!list) return <TableSkeleton rows={4} columns={4} />;
  return (
    <Stack spacing={3}>
      {list.totalCount === 0 ? (
        <EmptyState
          {...empty}
          action={
            <IfMay permission="schema:write">
              <Button variant="contained" onClick={onAdd}>
                Add a {noun}
              </Button>
            </IfMay>
          }
        />
      ) : (
        <Described {...props} list={list} onDoom={setDoomed} />
      )}
      {children}
      {doomed && <DeleteDialog {...props} row={doomed} onClose={() => setDoomed(undefined)} />}
    </Stack>
  );
};

interface DescribedProps<Row> extends SchemaListProps<Row> {
  readonly list: List<Row>;
  readonly onDoom: (row: Row) => void;
}

const Described = <Row extends Item>({
  noun,
  nouns,
  list,
  columns,
  nameOf,
  onAdd,
  onEdit,
  onDoom,
  loadingMore,
  onMore,
}: DescribedProps<Row>) => {
  const mayWrite = useMay()('schema:write');
  return (
    <Panel
      flush
      title={plural(list.totalCount, noun, nouns)}
      action={
        mayWrite && (
          <Button size="small" variant="contained" onClick={onAdd}>
            Add a {noun}
          </Button>
        )
      }
    >
      <DataTable
        bare
        label={`Described: ${nouns}`}
        rows={list.nodes}
        rowKey={({ id }) => id}
        columns={columns}
        {...(mayWrite && {
          actions: (row: Row) => (
            <RowMenu
              label={`Actions for ${nameOf(row)}`}
              actions={[
                { label: 'Edit', run: () => onEdit(row) },
                { label: 'Delete', danger: true, run: () => onDoom(row) },
              ]}
            />
          ),
        })}
      />
      <LoadMoreOf list={list} loading={loadingMore} onMore={onMore} />
    </Panel>
  );
};

interface DeleteDialogProps<Row> extends Pick<SchemaListProps<Row>, 'nameOf' | 'stays' | 'onDelete' | 'onRetry'> {
  readonly row: Row;
  readonly onClose: () => void;
}

const DeleteDialog = <Row,>({ row, nameOf, stays, onDelete, onRetry, onClose }: DeleteDialogProps<Row>) => {
  const notify = useNotify();
  const { errors, busy, submit } = useSubmit(async () => {
    const refusals = await onDelete(row);
    if (refusals.length > 0) return refusals;
    notify(`“${nameOf(row)}” is no longer described`);
    onClose();
    onRetry();
    return [];
  });
  return (
    <ConfirmDialog
      open
      title={`Delete “${nameOf(row)}”?`}
      text={stays}
      confirmLabel="Delete"
      danger
      busy={busy}
      problem={errors[0]?.message}
      onConfirm={submit}
      onClose={onClose}
    />
  );
};
