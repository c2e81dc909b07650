/** `apps/server`, of a path from the root. */
export const folderOf = (test) => test.split('/').slice(0, 2).join('/');

/** The names of the tests that some defences of one file have to be noticed by; undefined when one of them means the whole file. */
export const patternOf = (defences) =>
  defences.some(({ only }) => only === undefined) ? undefined : [...new Set(defences.map(({ only }) => `(${only})`))].join('|');

export const numberOfTests = ({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) =>
  numPassedTests + numFailedTests + numRuntimeErrorTestSuites;

/** What a matcher says, also where a property test repeats it in words of its own. */
const isByAssertion = ({ failureDetails = [], failureMessages = [] }) =>
  failureDetails.some((detail) => detail?.matcherResult !== undefined) ||
  failureMessages.some((message) => /Error: expect\(/.test(message));

/** The full names of the tests that failed by what they expect. Code that cannot be run any more proves nothing. */
export const failedByAssertion = ({ testResults }) =>
  testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter((test) => test.status === 'failed' && isByAssertion(test))
    .map(({ fullName }) => fullName);
