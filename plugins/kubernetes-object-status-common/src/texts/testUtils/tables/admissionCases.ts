import {
  aDaemonSet,
  aDeployment,
  anEvent,
  anObject,
  aPod,
  aStatefulSet,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import { CauseCase, made, recorded } from '../CauseCase';
import { judgedEvidence } from '../judgedEvidence';

const refused = (message: string) =>
  judgedEvidence(aDeployment().starting().refused(message));

const short = aStatefulSet()
  .wanting(3)
  .counts({ replicas: 1, updated: 1, ready: 1, available: 1 });

const noNode = aDaemonSet()
  .nodes(2)
  .set('status.currentNumberScheduled', 0)
  .set('status.updatedNumberScheduled', 0);

const tokenless = aPod().waiting('ContainerCreating');

const quota = anObject('v1', 'ResourceQuota', 'team').set('status', {
  hard: { pods: '10', 'requests.memory': '8Gi' },
  used: { pods: '4', 'requests.memory': '7680Mi' },
});

/** Pods that the cluster does not let in. */
export const admissionCases: CauseCase[] = [
  recorded('QuotaExceeded', 'deploy-quota', { kind: 'Deployment' }),
  recorded('QuotaExceeded', 'deploy-quota', { kind: 'ReplicaSet' }),
  recorded('QuotaExceeded', 'deploy-quota-frees-itself', {
    kind: 'Deployment',
    at: 0.5,
  }),
  recorded('LimitRangeViolated', 'deploy-limit-range', { kind: 'Deployment' }),
  recorded('LimitRangeViolated', 'deploy-limit-range', { kind: 'ReplicaSet' }),
  recorded('PermissionDenied', 'deploy-permissions', { kind: 'Deployment' }),
  recorded('PermissionDenied', 'deploy-permissions', { kind: 'ReplicaSet' }),
  made('QuotaExceeded', 'two resources at once', () =>
    refused(
      'pods "web-1-x7k2p" is forbidden: exceeded quota: compute, requested: limits.memory=2Gi,requests.cpu=1, used: limits.memory=7Gi,requests.cpu=3500m, limited: limits.memory=8Gi,requests.cpu=4',
    ),
  ),
  made('QuotaExceeded', 'a quota that asks for requests and limits', () =>
    refused(
      'pods "web-1-x7k2p" is forbidden: failed quota: compute: must specify limits.cpu for: web; requests.memory for: web',
    ),
  ),
  made(
    'QuotaExceeded',
    'a StatefulSet, which has no condition: its event',
    () =>
      judgedEvidence(short, {
        beside: [
          anEvent(
            short,
            'FailedCreate',
            'create Pod db-1 in StatefulSet db failed error: pods "db-1" is forbidden: exceeded quota: team, requested: pods=1, used: pods=10, limited: pods=10',
          ),
        ],
      }),
  ),
  made('StartupTooSlow', 'a refusal that is over', () =>
    judgedEvidence(short, {
      beside: [
        quota,
        anEvent(
          short,
          'FailedCreate',
          'create Pod db-1 in StatefulSet db failed error: pods "db-1" is forbidden: exceeded quota: team, requested: pods=1, used: pods=10, limited: pods=10',
        ),
        anEvent(
          short,
          'SuccessfulCreate',
          'create Pod db-1 in StatefulSet db successful',
          'Normal',
        ).at(5),
      ],
    }),
  ),
  made('LimitRangeViolated', 'no limit where one is asked for', () =>
    refused(
      'pods "web-1-x7k2p" is forbidden: maximum memory usage per Container is 1Gi. No limit is specified',
    ),
  ),
  made('PermissionDenied', 'an account that may not', () =>
    refused(
      'pods is forbidden: User "system:serviceaccount:kube-system:replicaset-controller" cannot create resource "pods" in API group "" in the namespace "shop"',
    ),
  ),
  made('PermissionDenied', 'a token for an account that is gone', () =>
    judgedEvidence(tokenless, {
      beside: [
        anEvent(
          tokenless,
          'FailedMount',
          'MountVolume.SetUp failed for volume "kube-api-access-x2k" : failed to fetch token: serviceaccounts "web" not found',
        ),
      ],
    }),
  ),
  made('AdmissionRefused', 'Pod Security', () =>
    refused(
      'pods "web-1-x7k2p" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "web" must set securityContext.allowPrivilegeEscalation=false), runAsNonRoot != true (pod or container "web" must set securityContext.runAsNonRoot=true)',
    ),
  ),
  made('AdmissionRefused', 'a webhook that says no', () =>
    refused(
      'admission webhook "validate.kyverno.svc-fail" denied the request: images must come from registry.acme.example',
    ),
  ),
  made('AdmissionRefused', 'a webhook that does not answer', () =>
    judgedEvidence(noNode, {
      beside: [
        anEvent(
          noNode,
          'FailedCreate',
          'Error creating: Internal error occurred: failed calling webhook "inject.istio.io": failed to call webhook: Post "https://istiod.istio-system.svc:443/inject?timeout=10s": no endpoints available for service "istiod"',
        ),
      ],
      check: { daemonSetNodes: 'all' },
    }),
  ),
  made('AdmissionRefused', 'a policy of the API server', () =>
    refused(
      `pods "web-1-x7k2p" is forbidden: ValidatingAdmissionPolicy 'no-latest' with binding 'no-latest-binding' denied request: tag latest is not allowed`,
    ),
  ),
  made('AdmissionRefused', 'a priority class that is not there', () =>
    refused(
      'pods "web-1-x7k2p" is forbidden: no PriorityClass with name urgent was found',
    ),
  ),
  made('AdmissionRefused', 'OpenShift: no constraint fits', () =>
    refused(
      'pods "web-1-x7k2p" is forbidden: unable to validate against any security context constraint: [provider "anyuid": Forbidden: not usable by user or serviceaccount]',
    ),
  ),
  made('StillTerminating', 'a namespace that is going', () =>
    refused(
      'pods "web-1-x7k2p" is forbidden: unable to create new content in namespace shop because it is being terminated',
    ),
  ),
];
