import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const status = "at(object, 'status.conditionedStatus', {})";

/** Packages of the first versions of Crossplane, then called stacks. */
export const crossplaneStacks: CelRule[] = forKinds(
  'stacks.crossplane.io',
  ['ClusterStackInstall', 'StackInstall', 'Stack'],
  {
    failed: `isFalse(${status}, 'Synced')`,
    successful: `isTrue(${status}, 'Ready')`,
    note: 'Their conditions stand one level deeper than elsewhere.',
  },
);
