import { ViewerResolver, WorkspaceResolver } from './viewer.resolver';

export const accessResolvers = [ViewerResolver, WorkspaceResolver] as const;
