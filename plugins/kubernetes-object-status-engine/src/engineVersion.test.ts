import { version } from '../package.json';
import { engineVersion } from './engineVersion';

it('is the version under which the engine is published', () => {
  expect(engineVersion).toBe(version);
});
