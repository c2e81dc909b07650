import { useState } from 'react';
import { useDebounced } from './use-debounced';

/**
 * An Autocomplete whose options the server finds while somebody types, and which keeps nothing of what was chosen.
 *
 * @param pause milliseconds without a key after which `search` follows what was typed
 */
export const useTypedSearch = <Option>(pause: number) => {
  const [text, setText] = useState('');
  const search = useDebounced(text.trim(), pause);
  return {
    search,
    clear: () => setText(''),
    field: {
      autoHighlight: true,
      value: null,
      inputValue: text,
      filterOptions: (options: Option[]) => options,
      onInputChange: (_: unknown, next: string, reason: string) => {
        if (reason !== 'reset') setText(next);
      },
    },
  } as const;
};
