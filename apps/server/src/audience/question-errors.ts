/** Nobody waits for the answer any more: the client went away, or asked something else. */
export class QuestionWithdrawn extends Error {
  constructor() {
    super('The question was withdrawn.');
  }
}

/** A question asks for more than one may: of time, of memory. The message says what to do. */
export class QuestionTooLarge extends Error {}

/** So many questions of the workspace wait already that another one is not taken. */
export class TooManyQuestions extends Error {
  constructor(most: number) {
    super(`${most} questions about this workspace's customers are waiting already. Ask again in a few seconds.`);
  }
}

export const tooSlow = (seconds: number): QuestionTooLarge =>
  new QuestionTooLarge(
    `The question was stopped after ${seconds} seconds. Ask with fewer conditions, about shorter periods, or in several requests.`,
  );
