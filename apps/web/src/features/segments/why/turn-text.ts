import type { useFormat } from '../../../shared';

type Format = Pick<ReturnType<typeof useFormat>, 'day' | 'dateTime' | 'time'>;

/** A moment; a midnight is its day. */
export const momentText = (moment: string, { day, dateTime, time }: Format): string =>
  time(moment) === '00:00' ? day(moment) : dateTime(moment);

/** Until when a condition holds if nothing new is recorded, or from when on. */
export const turnText = (holds: boolean, changesAt: string, format: Format): string =>
  holds ? `until ${momentText(changesAt, format)}` : `from ${momentText(changesAt, format)} on, by itself`;
