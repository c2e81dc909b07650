import type { ImportDetailFragment } from '../../../../generated/graphql';
import { entryOf, type MappingEntry, sameMapping } from '../../mapping';

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
  mapping: (mapping.length > 0 ? mapping : suggestedMapping).map(entryOf),
  returnPrefix: returnPrefix ?? '',
  makeDemoAddresses,
});

export const sameChoices = (one: Choices, other: Choices): boolean =>
  sameMapping(one.mapping, other.mapping) &&
  one.returnPrefix === other.returnPrefix &&
  one.makeDemoAddresses === other.makeDemoAddresses;
