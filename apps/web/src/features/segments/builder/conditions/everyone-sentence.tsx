import type { Path } from '@muster/filters';
import { Sentence, Words } from '../parts/chips';
import { SubjectButton } from './subject-button';

export const EveryoneSentence = ({ path }: { readonly path: Path }) => (
  <Sentence>
    <SubjectButton path={path} label="Everyone" />
    <Words>all customers of the workspace</Words>
  </Sentence>
);
