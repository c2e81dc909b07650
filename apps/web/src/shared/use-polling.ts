import { useEffect } from 'react';

interface Pollable {
  readonly startPolling: (interval: number) => void;
  readonly stopPolling: () => void;
}

/** Asks again every `interval` milliseconds for as long as something is under way, and not once more after that. */
export const usePolling = ({ startPolling, stopPolling }: Pollable, underWay: boolean, interval: number): void => {
  useEffect(() => {
    if (!underWay) return;
    startPolling(interval);
    return stopPolling;
  }, [underWay, interval, startPolling, stopPolling]);
};
