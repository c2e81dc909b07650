export { SegmentPage } from './segment-page';
export { SegmentsPage } from './segments-page';
