import type { Path } from '@muster/filters';
import type { KeyboardEvent } from 'react';
import { rowId, useScene } from '../builder-context';
import { filterEdits } from '../tree';

/** Alt with an arrow moves the row; Delete on its head deletes it. Keys pressed in a menu or an editor are not the row's. */
export const useNodeKeys = (path: Path) => {
  const { builder, idPrefix } = useScene();
  return (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget, key, altKey } = event;
    if (!(target instanceof HTMLElement && currentTarget.contains(target))) return;
    const edit = () => {
      if (altKey && key === 'ArrowUp') return filterEdits.move(builder.filter, path, 'UP');
      if (altKey && key === 'ArrowDown') return filterEdits.move(builder.filter, path, 'DOWN');
      if (key === 'Delete' && target.id === rowId(idPrefix, path)) return filterEdits.remove(builder.filter, path);
      return undefined;
    };
    const next = edit();
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    builder.apply(next);
  };
};
