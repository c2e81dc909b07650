import { expiresAt, keyState } from './expiry';

const NOW = Date.UTC(2026, 10, 22);

test('ends after its days, or never', () => {
  expect(expiresAt('30', NOW)).toBe('2026-12-22T00:00:00.000Z');
  expect(expiresAt('never', NOW)).toBeNull();
});

test('says why a key is of no use', () => {
  expect(keyState({ revokedAt: null, expiresAt: null }, NOW)).toBe('good');
  expect(keyState({ revokedAt: null, expiresAt: '2026-11-22T00:00:01.000Z' }, NOW)).toBe('good');
  expect(keyState({ revokedAt: null, expiresAt: '2026-11-22T00:00:00.000Z' }, NOW)).toBe('expired');
  expect(keyState({ revokedAt: '2026-11-01T00:00:00.000Z', expiresAt: '2026-11-10T00:00:00.000Z' }, NOW)).toBe('revoked');
});
