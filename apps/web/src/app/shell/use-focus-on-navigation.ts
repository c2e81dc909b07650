import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Without it the focus stays on the link of a page that is gone. A navigation with state `{ keepFocus: true }` is left alone. */
export const useFocusOnNavigation = () => {
  const main = useRef<HTMLElement>(null);
  const { pathname, state } = useLocation();
  const seen = useRef(pathname);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    if (!keepsFocus(state)) main.current?.focus({ preventScroll: true });
  }, [pathname, state]);
  return main;
};

const keepsFocus = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'keepFocus' in state && state.keepFocus === true;
