import type { AttributeCondition, FilterValue, Path } from '@muster/filters';
import { useScene } from '../builder-context';
import type { CatalogIndex } from '../catalog-index';
import { Sentence } from '../parts/chips';
import { attributeSubject } from '../subject';
import { withValue } from '../value-model';
import { Compared } from './compared';
import { ProgramPart } from './program-part';
import { SubjectButton } from './subject-button';

interface AttributeSentenceProps {
  readonly path: Path;
  readonly condition: AttributeCondition;
}

/** The condition with another program, or with none. Values that the new program's list of tiers lacks are let go. */
const inProgram = (condition: AttributeCondition, program: string | undefined, index: CatalogIndex): AttributeCondition => {
  const { program: _, ...rest } = condition;
  const tiers = index.attribute(condition.key)?.tiers && program !== undefined ? index.tiers(program) : [];
  const isKept = (value: FilterValue | undefined): boolean =>
    tiers.length === 0 || [value].flat().every((one) => tiers.some((tier) => tier.value === one));
  const kept = isKept(rest.value) ? rest : withValue(rest, undefined);
  return program === undefined ? kept : { ...kept, program };
};

export const AttributeSentence = ({ path, condition }: AttributeSentenceProps) => {
  const { builder, index } = useScene();
  const attribute = index.attribute(condition.key);
  const subject = attribute && attributeSubject(attribute, index.tiers(condition.program ?? ''));
  return (
    <Sentence>
      <SubjectButton path={path} label={attribute?.label ?? condition.key} />
      {attribute && (
        <ProgramPart
          attribute={attribute}
          condition={condition}
          onChange={(program) => builder.change(path, { attribute: inProgram(condition, program, index) })}
        />
      )}
      {subject && (
        <Compared
          subject={subject}
          operators={subject.operators}
          operator={condition.operator}
          value={condition.value}
          onChange={(operator, value) => builder.change(path, { attribute: withValue({ ...condition, operator }, value) })}
        />
      )}
    </Sentence>
  );
};
