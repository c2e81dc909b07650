import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { insertField } from './insert-field';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Inserts a merge field at the caret of a text control and leaves the caret behind it. */
export const useInsertField = <Control extends TextControl = HTMLInputElement>(onChange: (text: string) => void) => {
  const ref = useRef<Control>(null);

  const insert = (key: string): void => {
    const control = ref.current;
    if (control === null) return;
    const selection = {
      start: control.selectionStart ?? control.value.length,
      end: control.selectionEnd ?? control.value.length,
    };
    control.focus();
    control.setSelectionRange(selection.start, selection.end);
    const inserted = insertField(control.value, key, selection);
    // The browser's own insertion keeps its undo history; setting the value would clear it.
    const tag = inserted.text.slice(selection.start, inserted.caret);
    if (!document.execCommand('insertText', false, tag)) flushSync(() => onChange(inserted.text));
    control.setSelectionRange(inserted.caret, inserted.caret);
  };

  return { ref, insert };
};
