import { celRuleCases, says } from '../testUtils/celRuleCases';
import { atlas } from './atlas';

for (const kind of ['AtlasSchema', 'AtlasMigration']) {
  celRuleCases(atlas, 'db.atlasgo.io', kind, [
    ['applied', says('Ready True Applied'), 'Successful'],
    ['works', says('Ready False Reconciling'), 'InProgress'],
    [
      'waits for its scratch database',
      says('Ready False GettingDevDB'),
      'InProgress',
    ],
    ['waits for a person', says('Ready False ApprovalPending'), 'Paused'],
    ['could not be applied', says('Ready False ApplyingSchema'), 'Failed'],
    [
      'refused by its lint policy',
      says('Ready False LintPolicyError'),
      'Failed',
    ],
  ]);
}
