import type { Config } from '../../config';

/** Where people reach this server: what links in messages begin with. Without a slash at its end. */
export const publicUrl = ({ port, publicUrl: url }: Pick<Config, 'port' | 'publicUrl'>): string =>
  url ?? `http://localhost:${port}`;
