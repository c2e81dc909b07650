import Box from '@mui/material/Box';
import { ErrorState, SentenceBanner } from '../../../shared';
import type { CatalogIndex } from '../builder/catalog-index';
import { FilterBuilder } from '../builder/filter-builder';
import { BreakdownPanel } from '../live/breakdown-panel';
import { CountPanel } from '../live/count-panel';
import { SamplePanel } from '../live/sample-panel';
import { StickyCount } from '../live/sticky-count';
import { SegmentLayout } from './segment-layout';
import type { Question } from './use-question';

interface SegmentEditorProps {
  readonly question: Question;
  readonly index: CatalogIndex;
  readonly segmentId?: string;
}

/** The builder with everything that answers it. */
export const SegmentEditor = ({ question, index, segmentId }: SegmentEditorProps) => {
  const { builder, breakdown, live, problems, hints, counts, waitingFor, complete } = question;
  const { answer, stale, problem } = live;
  const now = answer ? Date.parse(answer.audience.asOf) : Date.now();
  const idle = !complete || problem !== undefined;
  return (
    <>
      <SegmentLayout
        question={
          <>
            <section aria-label="Conditions">
              <FilterBuilder {...{ builder, index, counts, stale, problems, hints, segmentId, now }} />
            </section>
            <SentenceBanner stale={stale}>
              {answer ? answer.audience.sentence : 'What you ask is read back here in words.'}
            </SentenceBanner>
            {problem && problem.path === undefined && <LiveFailure question={question} />}
          </>
        }
        answer={
          <>
            <CountPanel live={live} waitingFor={waitingFor} compares={segmentId !== undefined} />
            <BreakdownPanel live={live} choice={breakdown} idle={idle} />
          </>
        }
        customers={<SamplePanel live={live} idle={idle} />}
      />
      <StickyCount live={live} waitingFor={waitingFor} />
    </>
  );
};

const LiveFailure = ({ question: { live } }: { readonly question: Question }) => (
  <Box>
    <ErrorState error={live.failure} onRetry={live.retry} />
  </Box>
);
