import type { SegmentKind } from '../../generated/graphql';

/** The kinds of segments, as people call them. */
export const KINDS: readonly { readonly kind: SegmentKind; readonly label: string }[] = [
  { kind: 'DYNAMIC', label: 'Dynamic' },
  { kind: 'STATIC', label: 'Static' },
  { kind: 'MANUAL', label: 'Manual' },
];

export const kindLabel = (kind: SegmentKind): string => KINDS.find((known) => known.kind === kind)?.label ?? kind;

/** What a list of customers is, in a few words. */
export const listMeaning = (kind: SegmentKind, createdOn: string): string =>
  kind === 'STATIC' ? `Frozen on ${createdOn}` : 'Picked by hand';
