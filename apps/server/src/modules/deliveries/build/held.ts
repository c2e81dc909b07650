/**
 * When deliveries of a campaign that is still being built are due: never. Claiming looks at due deliveries only, so it
 * neither takes them nor steps over them.
 */
export const HELD = 8_640_000_000_000_000;
