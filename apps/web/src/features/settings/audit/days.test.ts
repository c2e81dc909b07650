import { momentsOf } from './days';

test('are days of the workspace, from their first moment to their last', () => {
  expect(momentsOf({ from: '2026-03-29', to: '2026-03-29' }, 'Europe/Vienna')).toEqual({
    since: '2026-03-28T23:00:00.000Z',
    until: '2026-03-29T22:00:00.000Z',
  });
});

test('leaves out what is not chosen or no day', () => {
  expect(momentsOf({ from: '', to: '' }, 'Europe/Vienna')).toEqual({});
  expect(momentsOf({ from: '2026-02-30', to: '' }, 'Europe/Vienna')).toEqual({});
  expect(momentsOf({ from: '2026-01-01', to: '' }, 'UTC')).toEqual({ since: '2026-01-01T00:00:00.000Z' });
});
