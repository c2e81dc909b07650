const OWN_PAGES = ['/login', '/forgot-password', '/reset-password', '/accept-invitation', '/leave'];

/**
 * Where to go on after signing in. The address comes from a link, which anybody can write: a page of this application, or
 * its first one.
 */
export const safeNext = (next: string | null): string => {
  if (next === null || !next.startsWith('/')) return '/';
  try {
    const base = 'http://here.invalid';
    const { origin, pathname, search, hash } = new URL(next, base);
    // Browsers read a backslash as a slash and drop line breaks, so the address as they understand it is what counts.
    if (origin !== base || pathname.startsWith('//') || OWN_PAGES.includes(pathname)) return '/';
    return `${pathname}${search}${hash}`;
  } catch {
    return '/';
  }
};

/** The page for signing in that leads back to where one is. */
export const signInAddress = (
  { pathname, search }: { readonly pathname: string; readonly search: string },
  ended: boolean,
): string => {
  const here = safeNext(`${pathname}${search}`);
  const parameters = new URLSearchParams({ ...(here !== '/' && { next: here }), ...(ended && { problem: 'ended' }) });
  return parameters.size === 0 ? '/login' : `/login?${parameters}`;
};
