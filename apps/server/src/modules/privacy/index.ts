import { EraseResolver } from './erase/erase.resolver';
import { ExportResolver } from './export/export.resolver';
import { MergeResolver } from './merge/merge.resolver';

export { replayErasures } from './erase/replay-erasures';
export { startScrubbing } from './erase/scrubbing';
export { exportRoutes } from './export/export-routes';

export const privacyResolvers = [EraseResolver, ExportResolver, MergeResolver] as const;
