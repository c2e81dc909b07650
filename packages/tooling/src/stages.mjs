import { Failure } from './run.mjs';

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one stage, prints how it went and how long it took, and what it wrote when it failed.
 * A stage that returns no numbers is one test.
 */
export async function timed(name, stage) {
  const since = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`… ${name}\r`);
  const result = await resultOf(stage);
  const numbers = result.counted ? ` ${result.passed} passed, ${result.failed} failed,` : '';
  console.log(`${result.failed > 0 ? '✗' : '✓'} ${name}${numbers} ${seconds(since)}`);
  if (result.failed > 0) console.log(indent(result.output));
  return result;
}

async function resultOf(stage) {
  try {
    const result = await stage();
    return result?.passed === undefined ? { passed: 1, failed: 0 } : { ...result, counted: true };
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Failure ? error.message : error.stack };
  }
}

const indent = (text) =>
  String(text)
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');

export const sum = (results) => ({
  passed: results.reduce((total, { passed }) => total + passed, 0),
  failed: results.reduce((total, { failed }) => total + failed, 0),
});
