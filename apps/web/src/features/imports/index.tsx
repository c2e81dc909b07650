export { ImportsView as ImportsPage } from './list/imports-view';
export { ImportView as ImportPage } from './one/import-view';
