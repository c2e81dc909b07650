import { ImportResolver } from './import.resolver';
import { ImportDryRunResolver, ImportProblemResolver, ImportSampleOrderResolver } from './import-dry-run.resolver';
import { ImportMutationResolver } from './import-mutation.resolver';
import { ImportTargetResolver } from './import-target.resolver';
import { ImportMappingResolver } from './mappings/mapping.resolver';

export { forgetInImports } from './forget/forget-in-imports';
export { type CommandOutput, type ImportArguments, importCommand } from './import-command';
export { importRoutes } from './import-routes';
export { importKinds } from './kinds';
export { resumeImports } from './run/import-runner';
export { undoCommand } from './undo-command';

export const importResolvers = [
  ImportResolver,
  ImportDryRunResolver,
  ImportSampleOrderResolver,
  ImportProblemResolver,
  ImportMutationResolver,
  ImportTargetResolver,
  ImportMappingResolver,
] as const;
