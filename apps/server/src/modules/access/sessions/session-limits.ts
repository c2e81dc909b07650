const HOUR_MS = 3_600_000;

/** A session that nobody used for so long is over. */
export const IDLE_MS = 24 * HOUR_MS;
/** However much it is used, a session is over then. */
export const ABSOLUTE_MS = 14 * 24 * HOUR_MS;
/** How exactly it is known when a session or a key was used last. */
export const SEEN_EVERY_MS = 60_000;
