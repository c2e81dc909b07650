import type { ImportStatus } from '../../generated/graphql';
import type { Tone } from '../../shared';

export const IMPORT_STATUS: Record<ImportStatus, { readonly label: string; readonly tone: Tone }> = {
  READY: { label: 'Not run yet', tone: 'neutral' },
  RUNNING: { label: 'Running', tone: 'accent' },
  DONE: { label: 'Done', tone: 'success' },
  CANCELLED: { label: 'Cancelled', tone: 'warning' },
  FAILED: { label: 'Failed', tone: 'danger' },
  UNDONE: { label: 'Undone', tone: 'neutral' },
};
