import {
  anEndpointSlice,
  anEvent,
  aNode,
  aPod,
  aService,
  aStatefulSet,
  aWidget,
  container,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import { CauseCase, made, recorded } from '../CauseCase';
import { judgedEvidence, reportedEvidence } from '../judgedEvidence';

const balanced = aService().loadBalancer();

/** Addresses, old Pods, controllers, other hands. */
export const surroundingsCases: CauseCase[] = [
  recorded('LoadBalancerPending', 'lb-no-address', { kind: 'Service' }),
  made('LoadBalancerPending', 'its controller says why', () =>
    judgedEvidence(balanced, {
      beside: [
        anEvent(
          balanced,
          'SyncLoadBalancerFailed',
          'Error syncing load balancer: failed to ensure load balancer: could not find any suitable subnets for creating the ELB',
        ),
      ],
    }),
  ),
  made('NoReadyEndpoints', 'no ready pod behind it', () =>
    judgedEvidence(aService(), {
      beside: [anEndpointSlice(false)],
      check: { requireReadyEndpoints: true },
    }),
  ),
  made('OldPodBlocks', 'an ordered update behind a broken pod', () => {
    const set = aStatefulSet().updating(0).counts({ ready: 0, available: 0 });
    const old = aPod('db-0')
      .of(set)
      .set('metadata.labels', { 'controller-revision-hash': 'db-old' })
      .web(container.backingOff(9));
    return judgedEvidence(set, { beside: [old, aNode()] });
  }),
  recorded('StillTerminating', 'deploy-old-pods-past-timeout', {
    kind: 'Deployment',
  }),
  recorded('StillTerminating', 'deploy-scale-down', {
    kind: 'Deployment',
    at: 0.04,
  }),
  made('StillTerminating', 'a finalizer that nobody takes away', () =>
    judgedEvidence(aWidget().leaving('acme.example/release')),
  ),
  recorded('DeletedDuringCheck', 'deploy-deleted', { kind: 'Deployment' }),
  made('DeletedDuringCheck', 'deleted and made again', () =>
    reportedEvidence('Failed', 'Replaced'),
  ),
  made('ChangedByOther', 'another image by other hands', () =>
    reportedEvidence('Failed', 'ChangedByOther', {
      detail: 'someone else set image shop/web:1.4.3 on Deployment web',
    }),
  ),
  recorded('Paused', 'deploy-paused-by-other', { kind: 'Deployment' }),
  recorded('ScaledToZero', 'deploy-scaled-to-zero', { kind: 'Deployment' }),
  recorded('ControllerNotResponding', 'apply-later', {
    kind: 'Deployment',
    at: 3.006,
  }),
  recorded('ControllerNotResponding', 'cr-freshness', {
    kind: 'Widget',
    at: 1,
  }),
  recorded('CustomResourceFailed', 'cr-ready', { kind: 'Widget', at: 2 }),
  recorded('CustomResourceFailed', 'cr-unstable', { kind: 'Widget', at: 3.6 }),
  recorded('CustomResourceFailed', 'crd-new', {
    kind: 'CustomResourceDefinition',
    at: 0.005,
  }),
  made(
    'CustomResourceFailed',
    'words of a custom resource that are also ours',
    () =>
      judgedEvidence(
        aWidget().condition('Ready', 'False', {
          reason: 'CrashLoopBackOff',
          message: 'engine pod keeps crashing',
        }),
      ),
  ),
  made('NotKnown', 'nothing that anybody knows', () =>
    reportedEvidence('Failed', 'SomethingNew', {
      detail: 'flux capacitor empty',
    }),
  ),
];
