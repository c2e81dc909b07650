/** Above this many recipients a click is not enough. */
const THRESHOLD = 100;

export const mustBeTyped = (recipients: number): boolean => recipients > THRESHOLD;

/** Whether the launch is agreed to; a typed number may carry the separators that people write. */
export const isConfirmed = (typed: string, recipients: number): boolean =>
  !mustBeTyped(recipients) || typed.replaceAll(/[\s.,'’]/g, '') === String(recipients);
