import { changedFields } from './changed-fields';

const saved = { name: 'Harbour', fourEyes: false, hiddenFrom: ['VIEWER', 'MARKETER'] };

test('leaves out what is as it was', () => {
  expect(changedFields(saved, { ...saved, hiddenFrom: ['MARKETER', 'VIEWER'] })).toEqual({});
});

test('holds what is new, also when it is less', () => {
  expect(changedFields(saved, { name: 'Port', fourEyes: true, hiddenFrom: [] })).toEqual({
    name: 'Port',
    fourEyes: true,
    hiddenFrom: [],
  });
  expect(changedFields(saved, { ...saved, hiddenFrom: ['VIEWER', 'DEVELOPER'] })).toEqual({
    hiddenFrom: ['VIEWER', 'DEVELOPER'],
  });
});
