import type { EventTypeFactsFragment, ObservedKeyFactsFragment } from '../../../generated/graphql';
import { type DraftField, draftOf, draftOfObserved, labelOf } from '../draft-field';
import { eventOf } from '../observed-list';

/** A property in a form; `place` tells it from the others while its key is being typed. */
export interface DraftProperty extends DraftField {
  readonly place: number;
  /** Its key is what it is known by already. */
  readonly known: boolean;
}

export interface DraftEvent {
  readonly name: string;
  readonly label: string;
  readonly described: boolean;
  readonly properties: readonly DraftProperty[];
}

export const NEW_EVENT: DraftEvent = { name: '', label: '', described: false, properties: [] };

export const draftOfEvent = ({ name, label, properties }: EventTypeFactsFragment): DraftEvent => ({
  name,
  label,
  described: true,
  properties: properties.map((property, place) => ({ ...draftOf(property), place, known: true })),
});

/** The event of a property that was only sent, with that property in it; an event that is not described begins with it. */
export const withObserved = (events: readonly EventTypeFactsFragment[], observed: ObservedKeyFactsFragment): DraftEvent => {
  const name = eventOf(observed.scope);
  const known = events.find((event) => event.name.toLowerCase() === name.toLowerCase());
  const event = known ? draftOfEvent(known) : { ...NEW_EVENT, name, label: labelOf(name) };
  const property = { ...draftOfObserved(observed), place: event.properties.length, known: true };
  return { ...event, properties: [...event.properties, property] };
};
