import { useState } from 'react';

interface Pages {
  /** The question that the cursors belong to. */
  readonly of: string;
  /** Where each page after the first begins. */
  readonly cursors: readonly string[];
}

/** Pages of a list that is read by cursors: the way back is remembered, and another question begins at its first page. */
export const usePages = (question: string) => {
  const [pages, setPages] = useState<Pages>({ of: question, cursors: [] });
  const { cursors } = pages.of === question ? pages : { cursors: [] };
  return {
    page: cursors.length,
    after: cursors.at(-1),
    next: (endCursor: string) => setPages({ of: question, cursors: [...cursors, endCursor] }),
    previous: () => setPages({ of: question, cursors: cursors.slice(0, -1) }),
  };
};
