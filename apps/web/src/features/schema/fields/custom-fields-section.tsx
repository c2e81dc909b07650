import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { type CustomFieldFactsFragment, CustomFieldsDocument, DeleteCustomFieldDocument } from '../../../generated/graphql';
import { type Column, usePagedQuery } from '../../../shared';
import { type DraftField, draftOf, draftOfObserved, NEW_FIELD } from '../draft-field';
import { fieldTypeLabel } from '../field-types';
import { ObservedList } from '../observed-list';
import { SchemaList } from '../schema-list';
import { useObservedKeys } from '../use-observed-keys';
import { CustomFieldDialog } from './custom-field-dialog';

const COLUMNS: readonly Column<CustomFieldFactsFragment>[] = [
  { key: 'label', header: 'Field', cell: ({ label }) => label },
  { key: 'key', header: 'Key', cell: ({ key }) => <code>{key}</code> },
  { key: 'type', header: 'Type', cell: ({ type }) => fieldTypeLabel(type) },
  { key: 'choices', header: 'Choices', wideOnly: true, cell: ({ choices }) => choices.join(', ') || '–' },
];

/** The custom fields of customers. */
export const CustomFieldsSection = () => {
  const [draft, setDraft] = useState<{ readonly field: DraftField; readonly described: boolean }>();
  const { list, error, loadingMore, more, retry } = usePagedQuery({
    query: CustomFieldsDocument,
    variables: {},
    get: ({ customFields }) => customFields,
    set: (_, customFields) => ({ customFields }),
  });
  const observed = useObservedKeys('customers');
  const [remove] = useMutation(DeleteCustomFieldDocument);
  const refresh = () => {
    retry();
    observed.retry();
  };
  return (
    <SchemaList
      noun="custom field"
      nouns="custom fields"
      list={list}
      error={error}
      loadingMore={loadingMore}
      columns={COLUMNS}
      nameOf={({ label }) => label}
      stays="Filters can no longer ask about it. The values that customers have stay, and show up as other fields."
      empty={{
        title: 'No custom field is described',
        text: 'Whatever your customers have that has no field of its own here: a shoe size, a favourite drink, the number of the shop they registered in.',
      }}
      onAdd={() => setDraft({ field: NEW_FIELD, described: false })}
      onEdit={(field) => setDraft({ field: draftOf(field), described: true })}
      onDelete={async ({ id }) => (await remove({ variables: { input: { id } } })).data?.deleteCustomField.userErrors ?? []}
      onMore={more}
      onRetry={refresh}
    >
      <ObservedList observed={observed} onAdd={(key) => setDraft({ field: draftOfObserved(key), described: false })} />
      {draft && (
        <CustomFieldDialog
          initial={draft.field}
          described={draft.described}
          onClose={() => setDraft(undefined)}
          onSaved={() => {
            setDraft(undefined);
            refresh();
          }}
        />
      )}
    </SchemaList>
  );
};
