import type { OverlapQuery } from '../../../generated/graphql';

type Overlap = OverlapQuery['overlap'];

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** "Regulars and Big spenders", and below it "in none of the other three". */
export const combinationText = (
  { segments }: Pick<Overlap['combinations'][number], 'segments'>,
  members: readonly Pick<Overlap['members'][number], 'segment'>[],
): { readonly text: string; readonly rest: string } => {
  const inside = new Set(segments.map(({ id }) => id));
  const names = members.filter(({ segment }) => inside.has(segment.id)).map(({ segment }) => segment.name);
  const others = members.length - names.length;
  if (others === 0) return { text: names.length === 2 ? `Both: ${listed(names)}` : `All of them: ${listed(names)}`, rest: '' };
  return {
    text: `${names.length === 1 ? 'Only ' : ''}${listed(names)}`,
    rest: others === 1 ? 'not in the other one' : 'in none of the others',
  };
};
