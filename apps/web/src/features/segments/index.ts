export { ComparePage } from './compare/compare-page';
export { SegmentPage } from './segment-page';
export { SegmentsPage } from './segments-page';
