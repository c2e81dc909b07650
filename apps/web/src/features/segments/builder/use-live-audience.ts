import { useApolloClient } from '@apollo/client/react';
import type { Filter } from '@muster/filters';
import { useEffect, useState } from 'react';
import { LiveAudienceDocument, type LiveAudienceQuery } from '../../../generated/graphql';
import { type Problem, problemOf } from '../../../shared';

export type LiveAudience = LiveAudienceQuery['audience'];

export interface LiveAnswer {
  /** The question that this answers. */
  readonly filter: Filter;
  readonly by: string | undefined;
  readonly from: Filter | undefined;
  readonly audience: LiveAudience;
  /** Customers in the workspace. */
  readonly everyone: number;
  readonly tookMs: number;
}

export interface Live {
  /** The newest answer there is; of an older question while a new one is under way, cannot be asked yet, or was refused. */
  readonly answer: LiveAnswer | undefined;
  readonly stale: boolean;
  readonly problem: Problem | undefined;
  /** What was thrown, as it was thrown. */
  readonly failure: unknown;
  readonly retry: () => void;
}

const PAUSE = 250;

interface Question {
  /** Undefined while the filter is incomplete: the last answer stays and nothing is asked. */
  readonly filter: Filter | undefined;
  readonly by: string | undefined;
  /** The filter that the new one is compared with, if it is. */
  readonly from?: Filter | undefined;
}

/** Asks once the question has stood still, drops the answer to every question but the newest, and keeps the old one until then. */
export const useLiveAudience = ({ filter, by, from }: Question): Live => {
  const client = useApolloClient();
  const [answer, setAnswer] = useState<LiveAnswer>();
  const [problem, setProblem] = useState<{ readonly of: Filter; readonly problem: Problem; readonly failure: unknown }>();
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same question again.
  useEffect(() => {
    if (!filter) return;
    const abort = new AbortController();
    const ask = async () => {
      const started = performance.now();
      try {
        const { data } = await client.query({
          query: LiveAudienceDocument,
          variables: {
            filter,
            by: by ?? '',
            withBreakdown: by !== undefined,
            from: from ?? filter,
            withChange: from !== undefined,
          },
          fetchPolicy: 'no-cache',
          context: { fetchOptions: { signal: abort.signal }, queryDeduplication: false },
        });
        if (abort.signal.aborted || !data) return;
        const everyone = data.viewer?.workspace.customerCount ?? 0;
        setAnswer({ filter, by, from, audience: data.audience, everyone, tookMs: Math.round(performance.now() - started) });
        setProblem(undefined);
      } catch (error) {
        if (!abort.signal.aborted) setProblem({ of: filter, problem: problemOf(error), failure: error });
      }
    };
    const timer = setTimeout(() => void ask(), answer ? PAUSE : 0);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [client, filter, by, from, attempt]);

  return {
    answer,
    stale: !answer || answer.filter !== filter || answer.by !== by || answer.from !== from,
    problem: problem?.of === filter ? problem?.problem : undefined,
    failure: problem?.failure,
    retry: () => setAttempt((last) => last + 1),
  };
};
