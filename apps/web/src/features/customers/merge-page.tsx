import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { CustomerDocument, MergeCustomersDocument, MergePreviewDocument } from '../../generated/graphql';
import { ErrorState, HeaderSkeleton, PageHeader, PanelSkeleton, problemOf, useNotify } from '../../shared';
import { NoSuchCustomer } from './customer-page';
import { ChooseOther } from './merge/choose-other';
import { MergePreview } from './merge/merge-preview';

/** Two records of one person become one: first whom, then what it would do, then doing it. */
export const MergePage = () => {
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const other = params.get('with');
  const { data, error, refetch } = useQuery(CustomerDocument, { variables: { id } });
  if (error && !data) return <Failed error={error} onRetry={() => void refetch().catch(() => undefined)} />;
  if (!data) return <Loading />;
  if (!data.customer) return <NoSuchCustomer />;
  if (!other) return <ChooseOther customer={data.customer} onChoose={(chosen) => setParams({ with: chosen })} />;
  return <Previewed id={id} other={other} onBack={() => setParams({})} />;
};

interface PreviewedProps {
  readonly id: string;
  readonly other: string;
  readonly onBack: () => void;
}

const Previewed = ({ id, other, onBack }: PreviewedProps) => {
  const [swapped, setSwapped] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [keepId, mergeId] = swapped ? [other, id] : [id, other];
  const navigate = useNavigate();
  const notify = useNotify();
  const { data, previousData, error, refetch } = useQuery(MergePreviewDocument, {
    variables: { keepId, mergeId },
    fetchPolicy: 'no-cache',
  });
  const [mergeCustomers, { loading }] = useMutation(MergeCustomersDocument);
  const preview = (data ?? previousData)?.mergePreview;
  const again = () => void refetch().catch(() => undefined);

  const merge = async (previewHash: string) => {
    try {
      const { data: answer } = await mergeCustomers({ variables: { input: { keepId, mergeId, previewHash } } });
      const { customer, userErrors = [] } = answer?.mergeCustomers ?? {};
      if (!customer) {
        setProblem(userErrors[0]?.message ?? 'The customers were not merged.');
        return again();
      }
      notify(`Merged into ${customer.displayName}`);
      await navigate(`/customers/${customer.id}`, { replace: true });
    } catch (cause) {
      const { title, text } = problemOf(cause);
      setProblem(`${title}. ${text}`);
    }
  };

  if (error && !preview) return <Failed error={error} onRetry={again} />;
  if (!preview) return <Loading />;
  return (
    <MergePreview
      preview={preview}
      stale={!data}
      busy={loading}
      problem={problem}
      onSwap={() => {
        setProblem(undefined);
        setSwapped(!swapped);
      }}
      onBack={onBack}
      onMerge={() => void merge(preview.hash)}
    />
  );
};

const Failed = ({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) => (
  <>
    <PageHeader title="Merge customers" />
    <ErrorState error={error} onRetry={onRetry} />
  </>
);

const Loading = () => (
  <>
    <HeaderSkeleton />
    <PanelSkeleton lines={8} height={420} />
  </>
);
