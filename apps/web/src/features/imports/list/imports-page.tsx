import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ImportsQuery } from '../../../generated/graphql';
import {
  type Column,
  DataTable,
  ErrorState,
  formatNumber,
  IfMay,
  Link,
  LoadMoreOf,
  PageHeader,
  StatusPill,
  TableSkeleton,
  useFormat,
} from '../../../shared';
import { type ImportKindFacts, savedOf } from '../kinds';
import { IMPORT_STATUS } from '../status';
import { DropZone, type Upload } from './drop-zone';
import { KindSelect } from './kind-select';

type ImportRow = ImportsQuery['imports']['nodes'][number];

interface ImportsPageProps {
  readonly imports: ImportsQuery['imports'] | undefined;
  readonly error: Error | undefined;
  readonly upload: Upload;
  readonly kinds: readonly ImportKindFacts[];
  /** What the next file holds. */
  readonly kind: string;
  readonly onKind: (kind: string) => void;
  readonly loadingMore: boolean;
  readonly onChoose: (file: File) => void;
  readonly onRetry: () => void;
  readonly onMore: () => void;
}

export const ImportsPage = ({
  imports,
  error,
  upload,
  kinds,
  kind,
  onKind,
  loadingMore,
  onChoose,
  onRetry,
  onMore,
}: ImportsPageProps) => (
  <>
    <PageHeader
      title="Imports"
      subtitle="Customers and what they did, from a file. Nothing is saved before you have seen what would be."
    />
    <Stack spacing={3}>
      <IfMay permission="imports:write">
        <KindSelect kinds={kinds} value={kind} onChange={onKind} />
        <DropZone
          upload={upload}
          holds={kinds.find(({ key }) => key === kind)?.plural.toLowerCase() ?? kind}
          onChoose={onChoose}
        />
      </IfMay>
      {error && <ErrorState error={error} onRetry={onRetry} />}
      {!imports && !error && <TableSkeleton rows={3} columns={5} />}
      {imports?.totalCount === 0 && (
        <Typography color="textSecondary" sx={{ textAlign: 'center' }}>
          No file has been imported yet. What you import shows up here, with its problems and the rows that were left out.
        </Typography>
      )}
      {imports && imports.totalCount > 0 && (
        <div>
          <ImportsTable imports={imports.nodes} kinds={kinds} />
          <LoadMoreOf list={imports} loading={loadingMore} onMore={onMore} />
        </div>
      )}
    </Stack>
  </>
);

interface ImportsTableProps {
  readonly imports: readonly ImportRow[];
  readonly kinds: readonly ImportKindFacts[];
}

const ImportsTable = ({ imports, kinds }: ImportsTableProps) => {
  const format = useFormat();
  const columns: readonly Column<ImportRow>[] = [
    {
      key: 'file',
      header: 'File',
      width: '36%',
      cell: ({ id, fileName }) => (
        <Link to={`/imports/${id}`} color="textPrimary" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
          {fileName}
        </Link>
      ),
    },
    { key: 'kind', header: 'Holds', cell: ({ kind }) => kinds.find(({ key }) => key === kind)?.plural ?? kind },
    {
      key: 'status',
      header: 'Status',
      cell: ({ status }) => <StatusPill tone={IMPORT_STATUS[status].tone}>{IMPORT_STATUS[status].label}</StatusPill>,
    },
    { key: 'rows', header: 'Rows', align: 'right', cell: ({ rowCount }) => formatNumber(rowCount) },
    { key: 'saved', header: 'Saved', align: 'right', cell: (row) => saved(savedOf(row), row.status) },
    { key: 'problems', header: 'Problems', align: 'right', cell: ({ problemCount, status }) => saved(problemCount, status) },
    { key: 'at', header: 'Uploaded', cell: ({ createdAt }) => format.dateTime(createdAt) },
  ];
  return <DataTable label="Imports" rows={imports} rowKey={({ id }) => id} columns={columns} />;
};

const saved = (count: number, status: ImportRow['status']): string => (status === 'READY' ? '–' : formatNumber(count));
