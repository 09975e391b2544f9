import { CauseCase, made, recorded } from '../CauseCase';
import { reportedEvidence } from '../judgedEvidence';

/** What went wrong with applying or looking, and not with the object. */
export const stepCases: CauseCase[] = [
  recorded('NotApplied', 'deploy-new', { kind: 'Deployment', at: 0 }),
  recorded('NotApplied', 'apply-later', { kind: 'Deployment', at: 0 }),
  recorded('NotApplied', 'apply-never', { kind: 'ConfigMap' }),
  recorded('NotApplied', 'ds-previous-failing', { kind: 'DaemonSet', at: 0 }),
  made('ApplyConflict', 'a field that another manager owns', () =>
    reportedEvidence('Failed', 'ApplyConflict', {
      detail:
        'Apply failed with 1 conflict: conflict with "kube-controller-manager" using apps/v1: .spec.replicas',
    }),
  ),
  made('ApplyRefused', 'a manifest that is not valid', () =>
    reportedEvidence('Failed', 'ApplyRefused', {
      detail:
        'Deployment.apps "web" is invalid: spec.template.spec.containers[0].image: Required value',
    }),
  ),
  made('Unstable', 'up and down', () =>
    reportedEvidence('InProgress', 'Unstable', {
      count: 3,
      window: 10,
      detail: 'Pod web-a restarted (exit code 1)',
    }),
  ),
  made('KindNotServed', 'a kind that the cluster does not have', () =>
    reportedEvidence('Unknown', 'KindNotServed', {
      kind: 'Rollout',
      cluster: 'prod-eu',
    }),
  ),
  made('RuleError', 'a rule that ends in an error', () =>
    reportedEvidence('Unknown', 'RuleError', {
      rule: 'widgets',
      error: 'no such field: status.state',
    }),
  ),
  made('ClusterUnreachable', 'a list in a gap', () =>
    reportedEvidence('Unknown', 'Stale', {
      detail: 'connection to https://prod-eu.acme.example refused',
    }),
  ),
  made('ClusterUnreachable', 'a Job that went while nobody looked', () =>
    reportedEvidence('Unknown', 'OutcomeNotSeen', {}, 'Job'),
  ),
  made('NotPermitted', 'a list that we may not read', () =>
    reportedEvidence('Unknown', 'Forbidden', {
      kind: 'Deployment',
      namespace: 'shop',
      cluster: 'prod-eu',
      detail: 'deployments.apps is forbidden',
    }),
  ),
  made('NotPermitted', 'an apply that is not ours to make', () =>
    reportedEvidence('Failed', 'NotPermitted', {
      detail:
        'deployments.apps "web" is forbidden: User "ci" cannot patch resource "deployments"',
    }),
  ),
];
