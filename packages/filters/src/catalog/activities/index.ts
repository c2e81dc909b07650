import type { ActivityEntry } from '../types';
import { event } from './event';
import { order } from './order';
import { points } from './points';
import { purchase } from './purchase';
import { visit } from './visit';

/** In the order in which the builder lists them. */
export const activities: readonly ActivityEntry[] = [order, purchase, visit, points, event];
