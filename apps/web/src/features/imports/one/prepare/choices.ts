import type { ImportDetailFragment } from '../../../../generated/graphql';
import { type MappingEntry, sameMapping } from '../../mapping';

/** How the file is to be read. */
export interface Choices {
  readonly mapping: readonly MappingEntry[];
  readonly returnPrefix: string;
  readonly makeDemoAddresses: boolean;
}

/** What was chosen last time, or else what the server guesses from the column names. */
export const initialChoices = ({
  mapping,
  suggestedMapping,
  returnPrefix,
  makeDemoAddresses,
}: ImportDetailFragment): Choices => ({
  // Only what the input takes: an answer carries its type's name along, and the server refuses what it does not know.
  mapping: (mapping.length > 0 ? mapping : suggestedMapping).map(({ target, column }) => ({ target, column })),
  returnPrefix: returnPrefix ?? '',
  makeDemoAddresses,
});

export const sameChoices = (one: Choices, other: Choices): boolean =>
  sameMapping(one.mapping, other.mapping) &&
  one.returnPrefix === other.returnPrefix &&
  one.makeDemoAddresses === other.makeDemoAddresses;
