import type { AttributeCondition } from '@muster/filters';
import { useScene } from '../builder-context';
import type { CatalogAttribute } from '../catalog-index';
import { Words } from '../parts/chips';
import type { Subject } from '../subject';
import { ValueField } from '../values/value-field';

const ALL_PROGRAMS = { value: '', label: 'all programs' };

interface ProgramPartProps {
  readonly attribute: CatalogAttribute;
  readonly condition: AttributeCondition;
  readonly onChange: (program: string | undefined) => void;
}

/** "in [Beans]": the loyalty program that is meant, where the catalog says that one may or must be named. */
export const ProgramPart = ({ attribute, condition, onChange }: ProgramPartProps) => {
  const { index } = useScene();
  if (attribute.program === 'NONE') return null;
  const isOptional = attribute.program === 'OPTIONAL';
  const known = index.catalog.programs.map(({ name }) => ({ value: name, label: name }));
  const choices = [...(isOptional ? [ALL_PROGRAMS] : []), ...known];
  const subject: Subject = { type: 'choice', label: 'Program', operators: [], choices: known.length > 0 ? choices : [] };
  if (isOptional && known.length === 0 && !condition.program) return null;
  return (
    <>
      <Words>in</Words>
      <ValueField
        subject={subject}
        shape={isOptional ? 'PROGRAM' : 'ONE'}
        value={condition.program ?? (isOptional ? ALL_PROGRAMS.value : undefined)}
        openRequest={isOptional ? 0 : 1}
        onChange={(program) => onChange(typeof program === 'string' && program !== '' ? program : undefined)}
      />
    </>
  );
};
