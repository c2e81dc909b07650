import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { SignInAgain } from '../../features/entry/sign-in-again';
import { ErrorState } from '../../shared/error-state';
import { HeaderSkeleton, TableSkeleton } from '../../shared/skeletons';
import { type Viewer, ViewerContext } from '../../shared/viewer';
import { PhoneBar } from './phone-bar';
import { Sidebar } from './sidebar';
import { SkipLink } from './skip-link';
import { useFocusOnNavigation } from './use-focus-on-navigation';

const SIDEBAR = 220;

const Page = ({ viewer }: { readonly viewer: Viewer | undefined }) =>
  viewer ? (
    <ViewerContext value={viewer}>
      <Outlet />
      <SignInAgain viewer={viewer} />
    </ViewerContext>
  ) : (
    <>
      <HeaderSkeleton />
      <TableSkeleton />
    </>
  );

interface AppFrameProps {
  readonly viewer: Viewer | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** The navigation, and the page beside it. */
export const AppFrame = ({ viewer, error, onRetry }: AppFrameProps) => {
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'), { noSsr: true });
  const main = useFocusOnNavigation();
  const moving = useNavigation().state !== 'idle';
  return (
    <Box sx={{ display: { md: 'grid' }, gridTemplateColumns: `${SIDEBAR}px minmax(0, 1fr)`, minHeight: '100dvh' }}>
      <SkipLink />
      {wide ? (
        <Box
          component="header"
          sx={{
            position: 'sticky',
            top: 0,
            height: '100dvh',
            bgcolor: 'background.paper',
            borderRight: 1,
            borderColor: 'divider',
          }}
        >
          <Sidebar viewer={viewer} />
        </Box>
      ) : (
        <PhoneBar viewer={viewer} />
      )}
      {moving && (
        <LinearProgress
          aria-label="Loading the page"
          sx={{ position: 'fixed', inset: '0 0 auto', height: 3, zIndex: 'tooltip' }}
        />
      )}
      <Box
        component="main"
        id="main"
        ref={main}
        tabIndex={-1}
        sx={{
          minWidth: 0,
          width: '100%',
          maxWidth: 1360,
          outline: 0,
          px: { xs: 2, sm: 3, md: 4.5 },
          pt: { xs: 2, md: 3 },
          pb: 8,
        }}
      >
        {error && !viewer ? <ErrorState error={error} onRetry={onRetry} /> : <Page viewer={viewer} />}
      </Box>
      <ScrollRestoration />
    </Box>
  );
};
