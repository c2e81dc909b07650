import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { SaveCustomFieldDocument } from '../../../generated/graphql';
import { FormDialog, isAbout, useNotify, useSubmit } from '../../../shared';
import { type DraftField, fieldInput } from '../draft-field';
import { FieldInputs } from '../field-inputs';

interface CustomFieldDialogProps {
  readonly initial: DraftField;
  readonly described: boolean;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const AT_FIELDS = ['key', 'label', 'type', 'choices'];

export const CustomFieldDialog = ({ initial, described, onClose, onSaved }: CustomFieldDialogProps) => {
  const [field, setField] = useState(initial);
  const [save] = useMutation(SaveCustomFieldDocument);
  const notify = useNotify();
  const { errors, busy, submit, forget } = useSubmit(async () => {
    const { data } = await save({ variables: { input: fieldInput(field) } });
    const { customField, userErrors = [] } = data?.saveCustomField ?? {};
    if (!customField) return userErrors;
    notify(`“${customField.label}” is in the schema`);
    onSaved();
    return [];
  });
  return (
    <FormDialog
      wide
      title={described ? `Edit “${initial.label}”` : 'Describe a custom field'}
      submitLabel={described ? 'Save' : 'Add to schema'}
      busy={busy}
      incomplete={field.key.trim() === ''}
      problems={errors.filter((error) => !AT_FIELDS.some((name) => isAbout(error, name)))}
      onSubmit={submit}
      onClose={onClose}
    >
      <FieldInputs
        autoFocus
        field={field}
        keyIsFixed={described || initial.key !== ''}
        errors={errors}
        onChange={(next) => {
          setField(next);
          forget();
        }}
      />
    </FormDialog>
  );
};
