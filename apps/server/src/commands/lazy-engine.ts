import type { AudienceEngine } from '../audience/engine';

/**
 * An engine that is opened by the first question. Commands rarely ask one, and a server that is running on the same
 * folder has its own engine at work there.
 */
export const lazyEngine = (open: () => Promise<AudienceEngine>): AudienceEngine => {
  let opened: Promise<AudienceEngine> | undefined;
  const engine = (): Promise<AudienceEngine> => {
    opened ??= open();
    return opened;
  };
  return {
    count: async (question) => (await engine()).count(question),
    countEach: async (question, filters) => (await engine()).countEach(question, filters),
    overlap: async (question, filters) => (await engine()).overlap(question, filters),
    reachable: async (question, channel) => (await engine()).reachable(question, channel),
    reach: async (question, channel) => (await engine()).reach(question, channel),
    page: async (question, options) => (await engine()).page(question, options),
    async *ids(question) {
      yield* (await engine()).ids(question);
    },
    knownMembers: async (workspaceId) => (await engine()).knownMembers(workspaceId),
    breakdown: async (question, ...options) => (await engine()).breakdown(question, ...options),
    values: async (workspaceId, options) => (await engine()).values(workspaceId, options),
    forget: async (workspaceId) => (await engine()).forget(workspaceId),
    load: async () => (await engine()).load(),
    close: async () => (await opened)?.close(),
  };
};
