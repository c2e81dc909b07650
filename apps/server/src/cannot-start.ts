/** Why the process cannot start, in one line for the person who started it. */
export class CannotStart extends Error {}
