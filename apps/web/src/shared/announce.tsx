import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { VisuallyHidden } from './visually-hidden';

type Announce = (message: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something to screen readers once they have finished what they are saying. Counts go through it. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

export const Announcer = ({ children }: { children: ReactNode }) => {
  const [message, setMessage] = useState('');
  // The same text twice is not announced twice unless it differs; a trailing no-break space does.
  const announce = useCallback<Announce>((next) => setMessage((last) => (last === next ? `${next}\u00A0` : next)), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden role="status" aria-live="polite">
        {message}
      </VisuallyHidden>
    </AnnounceContext>
  );
};
