import type { Services } from '../../../services';

/** Takes the transaction back, after all that was asked in it is answered. */
class RolledBack extends Error {}

const answered = async <T>(ask: (keep: (answer: T) => never) => Promise<unknown>): Promise<T> => {
  let answers: readonly T[] = [];
  const keep = (answer: T): never => {
    answers = [answer];
    throw new RolledBack();
  };
  try {
    await ask(keep);
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  for (const answer of answers) return answer;
  throw new Error('The transaction ended without an answer.');
};

/** Services that do everything and save nothing: by them a dry run hears exactly what the record would refuse. */
export const rolledBack = (services: Services): Services => {
  const { database } = services;
  return {
    ...services,
    database: {
      ...database,
      write: (workspaceId, fn) => answered((keep) => database.write(workspaceId, async (write) => keep(await fn(write)))),
      transaction: (fn) => answered((keep) => database.transaction(async (manager) => keep(await fn(manager)))),
    },
  };
};
