import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

/** Atlas: database schemas and migrations. */
export const atlas: CelRule[] = forKinds(
  'db.atlasgo.io',
  ['AtlasSchema', 'AtlasMigration'],
  {
    paused:
      "isFalse(object, 'Ready') && reasonOf(object, 'Ready') in ['ApprovalPending', 'PendingApproval']",
    inProgress:
      "isFalse(object, 'Ready') && reasonOf(object, 'Ready') in ['Reconciling', 'GettingDevDB']",
    failed: "isFalse(object, 'Ready')",
    successful: "isTrue(object, 'Ready')",
    note: 'The reason names the stage; for every other stage than these Ready is False only because of an error in it.',
  },
);
