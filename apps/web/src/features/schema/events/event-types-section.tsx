import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { DeleteEventTypeDocument, type EventTypeFactsFragment, EventTypesDocument } from '../../../generated/graphql';
import { type Column, usePagedQuery } from '../../../shared';
import { ObservedList } from '../observed-list';
import { SchemaList } from '../schema-list';
import { useObservedKeys } from '../use-observed-keys';
import { type DraftEvent, draftOfEvent, NEW_EVENT, withObserved } from './draft-event';
import { EventTypeDialog } from './event-type-dialog';

const COLUMNS: readonly Column<EventTypeFactsFragment>[] = [
  { key: 'label', header: 'Event', cell: ({ label }) => label },
  { key: 'name', header: 'Name', cell: ({ name }) => <code>{name}</code> },
  {
    key: 'properties',
    header: 'Properties',
    cell: ({ properties }) => properties.map(({ label }) => label).join(', ') || '–',
  },
];

/** The kinds of events that applications send, each with its properties. */
export const EventTypesSection = () => {
  const [draft, setDraft] = useState<DraftEvent>();
  const { list, error, loadingMore, more, retry } = usePagedQuery({
    query: EventTypesDocument,
    variables: {},
    get: ({ eventTypes }) => eventTypes,
    set: (_, eventTypes) => ({ eventTypes }),
  });
  const observed = useObservedKeys('events');
  const [remove] = useMutation(DeleteEventTypeDocument);
  const refresh = () => {
    retry();
    observed.retry();
  };
  return (
    <SchemaList
      noun="kind of event"
      nouns="kinds of events"
      list={list}
      error={error}
      loadingMore={loadingMore}
      columns={COLUMNS}
      nameOf={({ label }) => label}
      stays="Filters can no longer ask about its properties. The events that were recorded stay."
      empty={{
        title: 'No event is described',
        text: 'Events are whatever your applications tell about a customer: a checkout that was begun, an app that was opened, a table that was booked.',
      }}
      onAdd={() => setDraft(NEW_EVENT)}
      onEdit={(event) => setDraft(draftOfEvent(event))}
      onDelete={async ({ id }) => (await remove({ variables: { input: { id } } })).data?.deleteEventType.userErrors ?? []}
      onMore={more}
      onRetry={refresh}
    >
      <ObservedList ofEvents observed={observed} onAdd={(key) => setDraft(withObserved(list?.nodes ?? [], key))} />
      {draft && (
        <EventTypeDialog
          initial={draft}
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
