import type { AttributeCondition, Path } from '@muster/filters';
import { useScene } from '../builder-context';
import { Sentence, Words } from '../parts/chips';
import { attributeSubject } from '../subject';
import { withValue } from '../value-model';
import { Compared } from './compared';
import { SubjectButton } from './subject-button';

interface AttributeSentenceProps {
  readonly path: Path;
  readonly condition: AttributeCondition;
}

export const AttributeSentence = ({ path, condition }: AttributeSentenceProps) => {
  const { builder, index } = useScene();
  const attribute = index.attribute(condition.key);
  const subject = attribute && attributeSubject(attribute);
  return (
    <Sentence>
      <SubjectButton path={path} label={attribute?.label ?? condition.key} />
      {condition.program && <Words>of {condition.program}</Words>}
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
