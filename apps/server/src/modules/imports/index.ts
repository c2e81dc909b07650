import { ImportDryRunResolver, ImportProblemResolver, ImportResolver, ImportSampleOrderResolver } from './import.resolver';
import { ImportMutationResolver } from './import-mutation.resolver';

export { type CommandOutput, type ImportOrdersArguments, importOrdersCommand } from './import-orders-command';
export { importRoutes } from './import-routes';
export { resumeImports } from './run/import-runner';

export const importResolvers = [
  ImportResolver,
  ImportDryRunResolver,
  ImportSampleOrderResolver,
  ImportProblemResolver,
  ImportMutationResolver,
] as const;
