import { useQuery } from '@apollo/client/react';
import { createContext, useContext } from 'react';
import { ViewerDocument, type ViewerWordsFragment } from '../generated/graphql';

export type Viewer = ViewerWordsFragment;

export const ViewerContext = createContext<Viewer | undefined>(undefined);

/** The workspace and what it may do. Pages are drawn only once it is known. */
export const useViewer = (): Viewer => {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is read inside the shell only.');
  return viewer;
};

export const useWorkspace = () => useViewer().workspace;

/** `viewer` is null for somebody who has not signed in, undefined as long as that is not known. */
export const useViewerQuery = () => {
  const { data, error, refetch } = useQuery(ViewerDocument);
  return { viewer: data?.viewer, error, retry: () => void refetch().catch(() => undefined) };
};
