import type { FilterValue } from '@muster/filters';
import type { Subject } from '../subject';

export interface ValueEditorProps {
  readonly subject: Subject;
  readonly shape: string;
  readonly value: FilterValue | undefined;
  /** Called at every change; without a value while what is typed is not one. */
  readonly onChange: (value: FilterValue | undefined) => void;
  /** The value is chosen and nothing is left to do. */
  readonly onDone: () => void;
}
