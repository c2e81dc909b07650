import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import {
  DeleteLoyaltyProgramDocument,
  type LoyaltyProgramFactsFragment,
  LoyaltyProgramsDocument,
} from '../../../generated/graphql';
import { type Column, usePagedQuery } from '../../../shared';
import { SchemaList } from '../schema-list';
import { type DraftProgram, ProgramDialog } from './program-dialog';

const COLUMNS: readonly Column<LoyaltyProgramFactsFragment>[] = [
  { key: 'name', header: 'Program', cell: ({ name }) => name },
  { key: 'tiers', header: 'Tiers, the lowest first', cell: ({ tiers }) => tiers.join(' → ') || 'Every tier is taken' },
];

/** The loyalty programs, each with its tiers. */
export const ProgramsSection = () => {
  const [draft, setDraft] = useState<DraftProgram>();
  const { list, error, loadingMore, more, retry } = usePagedQuery({
    query: LoyaltyProgramsDocument,
    variables: {},
    get: ({ loyaltyPrograms }) => loyaltyPrograms,
    set: (_, loyaltyPrograms) => ({ loyaltyPrograms }),
  });
  const [remove] = useMutation(DeleteLoyaltyProgramDocument);
  return (
    <SchemaList
      noun="loyalty program"
      nouns="loyalty programs"
      list={list}
      error={error}
      loadingMore={loadingMore}
      columns={COLUMNS}
      nameOf={({ name }) => name}
      stays="Its accounts and points stay; every tier is taken from now on."
      empty={{
        title: 'No loyalty program is described',
        text: 'Accounts and points of any program are kept as they come. Describe a program to have its tiers checked and offered in filters.',
      }}
      onAdd={() => setDraft({ name: '', tiers: '' })}
      onEdit={({ name, tiers }) => setDraft({ name, tiers: tiers.join('\n') })}
      onDelete={async ({ id }) => (await remove({ variables: { input: { id } } })).data?.deleteLoyaltyProgram.userErrors ?? []}
      onMore={more}
      onRetry={retry}
    >
      {draft && (
        <ProgramDialog
          initial={draft}
          onClose={() => setDraft(undefined)}
          onSaved={() => {
            setDraft(undefined);
            retry();
          }}
        />
      )}
    </SchemaList>
  );
};
