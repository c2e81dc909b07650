import { ApolloLink } from '@apollo/client';
import { DOCUMENT_IDS } from '../generated/document-ids';

/**
 * Sends the id of a query in place of its text, so that a server can be told to answer nothing but what the application was
 * built with. While it is being worked on, queries change and go as text.
 */
export const byDocumentId = (): ApolloLink =>
  new ApolloLink((operation, forward) => {
    const documentId = operation.operationName === undefined ? undefined : DOCUMENT_IDS[operation.operationName];
    if (documentId !== undefined && import.meta.env.PROD) {
      operation.extensions = { ...operation.extensions, documentId };
      operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
    }
    return forward(operation);
  });
