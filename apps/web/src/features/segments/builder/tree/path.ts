import type { Path } from '@muster/filters';

/** As the server writes it: `all.0.any.2`, the root is the empty text. */
export const pathText = (path: Path): string => path.join('.');

export const parsePath = (text: string): Path =>
  text === '' ? [] : text.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** Whether `path` is `ancestor` or lies below it. */
export const isWithin = (path: string, ancestor: string): boolean =>
  ancestor === '' || path === ancestor || path.startsWith(`${ancestor}.`);
