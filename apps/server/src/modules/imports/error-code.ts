/** Whether the operating system refused something for this reason: `ENOENT`, `EACCES`. */
export const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
