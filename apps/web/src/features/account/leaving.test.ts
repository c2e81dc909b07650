import { leavingIn } from './leaving';

test.each([
  [{ to: 'sign-out' }, { to: 'sign-out' }],
  [
    { to: 'workspace', id: 'wsp_1' },
    { to: 'workspace', id: 'wsp_1' },
  ],
  [{ to: 'workspace' }, undefined],
  [{ keepFocus: true }, undefined],
  [null, undefined],
  ['sign-out', undefined],
])('%j is %j', (state, leaving) => {
  expect(leavingIn(state)).toEqual(leaving);
});
