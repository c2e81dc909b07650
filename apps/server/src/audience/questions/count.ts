import { sql } from '@muster/filters';
import type { AudienceQuestion } from '../engine';
import { type Asking, asNumber } from './asking';
import { audienceSql } from './matching';

export const count = async (asking: Asking, question: AudienceQuestion): Promise<number> => {
  const [row] = await asking.rows(sql`SELECT COUNT(*) AS matched FROM ${audienceSql(asking, question)}`);
  return asNumber(row?.matched);
};
