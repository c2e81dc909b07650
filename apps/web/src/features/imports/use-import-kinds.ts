import { useQuery } from '@apollo/client/react';
import { ImportKindsDocument } from '../../generated/graphql';
import type { ImportKindFacts } from './kinds';

/** What files can hold. Empty until it is known; nothing is drawn from it that could not wait. */
export const useImportKinds = (): readonly ImportKindFacts[] => useQuery(ImportKindsDocument).data?.importKinds ?? [];
