import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ImportsDocument } from '../../../generated/graphql';
import { appendPage, problemOf } from '../../../shared';
import { usePolling } from '../../../shared/use-polling';
import { uploadFile } from '../upload-file';
import { useImportKinds } from '../use-import-kinds';
import type { Upload } from './drop-zone';
import { ImportsPage } from './imports-page';

const PAGE = 25;
const WHILE_RUNNING = 2000;

export const ImportsView = () => {
  const navigate = useNavigate();
  const [upload, setUpload] = useState<Upload>({ kind: 'idle' });
  const kinds = useImportKinds();
  const [kind, setKind] = useState('customers');
  const query = useQuery(ImportsDocument, { variables: { first: PAGE } });
  const { data, previousData, error, networkStatus, refetch, fetchMore } = query;
  const imports = (data ?? previousData)?.imports;
  const running = imports?.nodes.some(({ status }) => status === 'RUNNING') ?? false;
  usePolling(query, running && (imports?.nodes.length ?? 0) <= PAGE, WHILE_RUNNING);

  const choose = async (file: File) => {
    setUpload({ kind: 'sending', fileName: file.name, share: 0 });
    try {
      const id = await uploadFile(file, {
        kind,
        onProgress: (share) => setUpload({ kind: 'sending', fileName: file.name, share }),
      });
      await navigate(`/imports/${id}`);
    } catch (cause) {
      setUpload({ kind: 'refused', fileName: file.name, message: problemOf(cause).text });
    }
  };

  return (
    <ImportsPage
      imports={imports}
      error={error}
      upload={upload}
      kinds={kinds}
      kind={kind}
      onKind={setKind}
      loadingMore={networkStatus === NetworkStatus.fetchMore}
      onChoose={(file) => void choose(file)}
      onRetry={() => void refetch().catch(() => undefined)}
      onMore={() =>
        void fetchMore({
          variables: { first: PAGE, after: imports?.pageInfo.endCursor ?? null },
          updateQuery: (sofar, { fetchMoreResult }) => ({ imports: appendPage(sofar.imports, fetchMoreResult.imports) }),
        })
      }
    />
  );
};
