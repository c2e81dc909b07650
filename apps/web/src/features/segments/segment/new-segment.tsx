import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { CreateSegmentDocument } from '../../../generated/graphql';
import {
  errorAt,
  isAbout,
  LeaveUnsaved,
  PageHeader,
  problemOf,
  type UserError,
  useAskBeforeClosing,
  useNotify,
} from '../../../shared';
import type { CatalogIndex } from '../builder/catalog-index';
import { readFilter } from '../builder/tree';
import { NameFields } from './name-fields';
import { SegmentEditor } from './segment-editor';
import { UndoButtons } from './undo-buttons';
import { useQuestion } from './use-question';

const NOTHING = { all: [] } as const;

/** A segment that is not saved yet: it is kept from the first press of "Create segment" on. */
export const NewSegment = ({ index }: { readonly index: CatalogIndex }) => {
  // Where one comes from a page that shows customers, their filter stands in the address.
  const [parameters] = useSearchParams();
  const [initial] = useState(() => readFilter(parameters.get('filter')) ?? NOTHING);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [created, setCreated] = useState<string>();
  const question = useQuestion(initial, index, { compares: false });
  const [createSegment, { loading }] = useMutation(CreateSegmentDocument);
  const navigate = useNavigate();
  const notify = useNotify();
  const { builder, complete } = question;
  const unsaved = !created && (name !== '' || description !== '' || builder.canUndo);
  useAskBeforeClosing(unsaved);

  useEffect(() => {
    if (created) void navigate(`/segments/${created}`, { replace: true, state: { keepFocus: true } });
  }, [created, navigate]);

  const create = async () => {
    if (name.trim() === '') return setErrors([{ code: 'REQUIRED', message: 'Give the segment a name.', path: ['name'] }]);
    try {
      const input = { name: name.trim(), filter: builder.filter, ...(description.trim() && { description: description.trim() }) };
      const { data } = await createSegment({ variables: { input } });
      const refused = data?.createSegment.userErrors ?? [];
      setErrors(refused);
      const general = refused.find((error) => !isAbout(error, 'name'));
      if (general) notify({ tone: 'error', message: general.message });
      if (data?.createSegment.segment && refused.length === 0) setCreated(data.createSegment.segment.id);
    } catch (error) {
      const { title, text } = problemOf(error);
      notify({ tone: 'error', message: `${title}. ${text}` });
    }
  };

  return (
    <>
      <PageHeader
        title={name || 'New segment'}
        heading={
          <NameFields
            autoFocus
            name={name}
            description={description}
            problem={errorAt(errors, 'name')}
            onName={(next) => {
              setName(next);
              setErrors([]);
            }}
            onDescription={setDescription}
          />
        }
        actions={
          <>
            <UndoButtons builder={builder} />
            <Button variant="contained" loading={loading} disabled={!complete} onClick={() => void create()}>
              Create segment
            </Button>
          </>
        }
      />
      <SegmentEditor question={question} index={index} />
      <LeaveUnsaved unsaved={unsaved} save={nothingIsSaved} />
    </>
  );
};

/** Leaving a segment that was never created always asks. */
const nothingIsSaved = () => Promise.resolve(false);
