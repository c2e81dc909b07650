import type { UserError } from '../../../shared';
import type { WorkspaceFields } from './workspace-form';

/** What each panel of the form is given. */
export interface PartProps {
  readonly fields: WorkspaceFields;
  readonly errors: readonly UserError[];
  readonly onChange: (patch: Partial<WorkspaceFields>) => void;
}
