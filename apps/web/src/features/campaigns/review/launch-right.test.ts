import { mayWith } from '../../../shared/access/permissions';
import { whyNotLaunch } from './launch-right';

const launcher = mayWith(['campaigns:launch']);

test('says who may launch', () => {
  expect(whyNotLaunch({ needsOtherLauncher: false }, launcher)).toBeUndefined();
  expect(whyNotLaunch({ needsOtherLauncher: true }, launcher)).toMatch(/somebody else/);
  expect(whyNotLaunch({ needsOtherLauncher: false }, mayWith(['campaigns:write']))).toMatch(/^Your role/);
});
