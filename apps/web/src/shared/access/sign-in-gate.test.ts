import { SignInGate } from './sign-in-gate';

test('holds everybody back until somebody has signed in again', async () => {
  const gate = new SignInGate();
  const told: boolean[] = [];
  gate.subscribe(() => told.push(gate.isClosed()));
  const done: string[] = [];
  const first = gate.required().then(() => done.push('first'));
  const second = gate.required().then(() => done.push('second'));
  await Promise.resolve();
  expect(done).toEqual([]);
  expect(gate.isClosed()).toBe(true);
  gate.pass();
  await Promise.all([first, second]);
  expect(done).toEqual(['first', 'second']);
  expect(told).toEqual([true, true, false]);
});

test('closes again when the next session ends', () => {
  const gate = new SignInGate();
  void gate.required();
  gate.pass();
  void gate.required();
  expect(gate.isClosed()).toBe(true);
});
