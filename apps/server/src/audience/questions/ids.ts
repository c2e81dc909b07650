import { sql } from '@muster/filters';
import type { AudienceQuestion } from '../engine';
import type { Asking } from './asking';
import { audienceSql } from './matching';

/** All ids, ascending. They are read in one go, so that whoever works through them slowly holds nothing open. */
export const ids = (asking: Asking, question: AudienceQuestion): Promise<readonly number[]> =>
  asking.numbers(sql`SELECT c.id AS id FROM ${audienceSql(asking, question)} ORDER BY c.id`);
