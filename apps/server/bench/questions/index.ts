import { activityQuestions } from './activity';
import { deepQuestions } from './deep';
import { profileQuestions } from './profile';
import type { BenchQuestion } from './question';

/** 24 that cover every group of the catalog, and 6 combinations of many. */
export const questions: readonly BenchQuestion[] = [...profileQuestions, ...activityQuestions, ...deepQuestions];
