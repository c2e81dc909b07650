import type { Filter, Path } from '@muster/filters';
import { useState } from 'react';
import { rowId, useScene } from '../builder-context';
import { SubjectChip } from '../parts/chips';
import { CatalogPicker } from '../picker/catalog-picker';

interface SubjectButtonProps {
  readonly path: Path;
  readonly label: string;
}

/** What the condition is about. Pressed, it offers everything else that it could be about. */
export const SubjectButton = ({ path, label }: SubjectButtonProps) => {
  const { builder, idPrefix } = useScene();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const pick = (start: Filter) => builder.change(path, start);
  return (
    <>
      <SubjectChip
        id={rowId(idPrefix, path)}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-label={`${label}. What the condition is about`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </SubjectChip>
      <CatalogPicker label="What is the condition about?" anchor={anchor} onPick={pick} onClose={() => setAnchor(null)} />
    </>
  );
};
