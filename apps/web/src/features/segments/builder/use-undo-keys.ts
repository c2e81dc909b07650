import { useEffect } from 'react';
import type { Builder } from './use-builder';

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y). A text field keeps its own undo. */
export const useUndoKeys = ({ undo, redo }: Pick<Builder, 'undo' | 'redo'>): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const again = key === 'y' || (key === 'z' && event.shiftKey);
      if (key !== 'z' && !again) return;
      event.preventDefault();
      if (again) redo();
      else undo();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [undo, redo]);
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
