import { expect, type Page } from '@playwright/test';

/**
 * Asks the server what only it can know, and does what somebody else does at the same time. The answer has the form that the
 * question gives it; a question that is refused fails the test.
 */
export const askServer = async <Answer>(page: Page, query: string, variables: object = {}): Promise<Answer> => {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = await response.json();
  expect(errors, 'refused by the server').toBeUndefined();
  return data;
};
