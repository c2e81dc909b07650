import type { Channel } from '../../../audience/engine';

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = { EMAIL: 'email', SMS: 'SMS', PUSH: 'push message' };

export const number = (count: number): string => count.toLocaleString('en-US');

/** "1 person", "1,102 people". */
export const people = (count: number): string => `${number(count)} ${count === 1 ? 'person' : 'people'}`;

export const customers = (count: number): string => `${number(count)} ${count === 1 ? 'customer' : 'customers'}`;
