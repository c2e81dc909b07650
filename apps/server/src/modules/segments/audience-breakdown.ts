import type { AudienceEngine, AudienceQuestion, Slice } from '../../audience/engine';
import { BadInput } from '../../errors';

const SLICES = { standard: 10, limit: 100 } as const;

/** @throws BadInput when the catalog has no such attribute, or when there are too many parts. */
export const audienceBreakdown = (
  engine: AudienceEngine,
  question: AudienceQuestion,
  by: string,
  first: number | null | undefined,
): Promise<Slice[]> => {
  const size = first ?? SLICES.standard;
  if (!question.catalog.attribute(by)) throw new BadInput(`\`by\` is “${by}”; the catalog has no such attribute.`, ['by']);
  if (size < 1 || size > SLICES.limit)
    throw new BadInput(`\`first\` is ${size}; it must be from 1 to ${SLICES.limit}.`, ['first']);
  return engine.breakdown(question, by, size);
};
