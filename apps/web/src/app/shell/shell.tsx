import { useEffect, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { MustChoosePassword } from '../../features/entry/must-choose-password';
import { rememberSignedIn, signInAddress, signInGate, useViewerQuery, type Viewer, wasSignedIn } from '../../shared';
import { AppFrame } from './app-frame';

/** The application, for somebody who is signed in; everybody else is sent to sign in and comes back. */
export const Shell = () => {
  const { viewer, error, retry } = useViewerQuery();
  const location = useLocation();
  const known = useLastKnown(viewer);
  const isOver = viewer === null && known !== undefined;

  useEffect(() => {
    if (viewer) rememberSignedIn();
  }, [viewer]);
  // Somebody was in, and the session ended meanwhile: the page stays.
  useEffect(() => {
    if (isOver) void signInGate.required().then(retry);
  }, [isOver, retry]);

  if (viewer === null && !known) return <Navigate to={signInAddress(location, wasSignedIn())} replace />;
  if (known?.mustChangePassword) return <MustChoosePassword />;
  return <AppFrame viewer={known} error={error} onRetry={retry} />;
};

const useLastKnown = (viewer: Viewer | null | undefined): Viewer | undefined => {
  const [known, setKnown] = useState(viewer ?? undefined);
  if (viewer && viewer !== known) setKnown(viewer);
  return viewer ?? known;
};
