import type { Config } from '../../config';

/** Where people reach this server: what links in messages begin with. */
export const publicUrl = ({ port }: Pick<Config, 'port'>): string => `http://localhost:${port}`;
