import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { isSignedIn, type Principal } from '../modules/access/principal';
import { unauthenticated } from './error-policy';
import { PUBLIC_FIELDS } from './public-fields';

const ROOTS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/** The names of the fields at the root, fragments followed wherever they are spread. */
const rootFields = (document: DocumentNode, operation: OperationDefinitionNode): string[] => {
  const seen = new Set<string>();
  const within = ({ selections }: SelectionSetNode): string[] =>
    selections.flatMap((selection) => {
      if (selection.kind === 'Field') return [selection.name.value];
      if (selection.kind === 'InlineFragment') return within(selection.selectionSet);
      const name = selection.name.value;
      if (seen.has(name)) return [];
      seen.add(name);
      return document.definitions.flatMap((definition) =>
        definition.kind === 'FragmentDefinition' && definition.name.value === name ? within(definition.selectionSet) : [],
      );
    });
  return within(operation.selectionSet);
};

const isPublic = (operation: OperationDefinitionNode, field: string): boolean =>
  field === '__typename' || PUBLIC_FIELDS.has(`${ROOTS[operation.operation]}.${field}`);

/**
 * Nobody who has not signed in learns anything of the schema, not even from the words in which a mistake is refused.
 * @throws UNAUTHENTICATED when they ask for more than what is public.
 */
export const checkPublic = (document: DocumentNode, principal: Principal): void => {
  if (isSignedIn(principal)) return;
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    const fields = rootFields(document, definition);
    if (!fields.every((field) => isPublic(definition, field))) throw unauthenticated(principal);
  }
};
