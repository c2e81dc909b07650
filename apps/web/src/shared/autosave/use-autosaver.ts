import { useEffect, useState, useSyncExternalStore } from 'react';
import { Autosaver, type AutosaverOptions } from './autosaver';

/** One autosaver for the life of the view, and what it holds now. Options are read once, when the view appears. */
export const useAutosaver = <T extends object>(options: () => AutosaverOptions<T>) => {
  const [autosaver] = useState(() => new Autosaver(options()));
  const { value, state } = useSyncExternalStore(autosaver.subscribe, autosaver.snapshot);
  return { autosaver, value, state };
};

/** Closing the tab cannot wait for a save; the browser asks instead. */
export const useAskBeforeClosing = (unsaved: boolean): void => {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
};
