import { useEffect, useRef } from 'react';

interface Row {
  readonly id: string;
}

/**
 * Where a list loses a row, the focus goes to the row that took its place, else to the one before, else to the page.
 * Call what it returns with the row when its deletion is done; the focus moves once the list is drawn without it.
 */
export const useFocusAfterRow = (rows: readonly Row[], elementId: (rowId: string) => string) => {
  const waiting = useRef<{ readonly gone: string; readonly next: string | undefined }>(undefined);
  useEffect(() => {
    const { gone, next } = waiting.current ?? {};
    if (gone === undefined || rows.some(({ id }) => id === gone)) return;
    waiting.current = undefined;
    const target = next === undefined ? null : document.getElementById(elementId(next));
    (target ?? document.getElementById('main'))?.focus();
  }, [rows, elementId]);
  return (row: Row | undefined) => {
    if (!row) return;
    const place = rows.findIndex(({ id }) => id === row.id);
    waiting.current = { gone: row.id, next: (rows[place + 1] ?? rows[place - 1])?.id };
  };
};
