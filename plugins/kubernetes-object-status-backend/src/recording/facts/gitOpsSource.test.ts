import { aWorkload, WorkloadWish } from '../__testUtils__/aWorkload';
import { gitOpsSource } from './gitOpsSource';

const source = (wish: WorkloadWish) => gitOpsSource(aWorkload(wish), 'argocd');
const tracked = (id: string) => ({
  annotations: { 'argocd.argoproj.io/tracking-id': id },
});
const flux = {
  labels: {
    'kustomize.toolkit.fluxcd.io/name': 'apps',
    'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
  },
};

describe('what a workload names as its applier', () => {
  it.each<[string, WorkloadWish, string | undefined]>([
    ['a Kustomization', flux, 'Kustomization flux-system/apps'],
    [
      'nothing by half of its labels',
      { labels: { 'kustomize.toolkit.fluxcd.io/name': 'apps' } },
      undefined,
    ],
    [
      'an Application by its tracking id',
      tracked('shop:apps/Deployment:shop/web'),
      'Application argocd/shop',
    ],
    [
      'an Application in another namespace',
      tracked('team-a_shop:apps/Deployment:shop/web'),
      'Application team-a/shop',
    ],
    [
      'an Application by its own label',
      { labels: { 'argocd.argoproj.io/instance': 'shop' } },
      'Application argocd/shop',
    ],
    [
      'an Application by the common label, where Argo CD applies',
      {
        manager: 'argocd-controller',
        labels: { 'app.kubernetes.io/instance': 'shop' },
      },
      'Application argocd/shop',
    ],
    [
      'nothing by the common label, where Helm applies',
      { manager: 'helm', labels: { 'app.kubernetes.io/instance': 'shop' } },
      undefined,
    ],
    ['nothing without any', {}, undefined],
  ])('is %s', (_, wish, expected) => {
    const object = source(wish)?.object;
    expect(object && `${object.kind} ${object.namespace}/${object.name}`).toBe(
      expected,
    );
  });

  it.each<[string, WorkloadWish, unknown, string | undefined]>([
    [
      'of a Kustomization: what it is applying',
      flux,
      {
        status: {
          lastAppliedRevision: 'main@sha1:a',
          lastAttemptedRevision: 'main@sha1:b',
        },
      },
      'main@sha1:b',
    ],
    [
      'of a Kustomization that says only what it applied',
      flux,
      { status: { lastAppliedRevision: 'main@sha1:a' } },
      'main@sha1:a',
    ],
    ['of a new Kustomization: none', flux, {}, undefined],
    [
      'of an Application: what it is synced to',
      tracked('shop:'),
      { status: { sync: { revision: 'a' } } },
      'a',
    ],
    [
      'of an Application: what was synced before what it is compared with',
      tracked('shop:'),
      {
        status: {
          sync: { revision: 'b' },
          operationState: { phase: 'Succeeded', syncResult: { revision: 'a' } },
        },
      },
      'a',
    ],
    [
      'of an Application: what is being synced before the last',
      tracked('shop:'),
      {
        status: {
          operationState: {
            phase: 'Running',
            operation: { sync: { revision: 'b' } },
            syncResult: { revision: 'a' },
          },
        },
      },
      'b',
    ],
    [
      'of an Application of several sources: the first',
      tracked('shop:'),
      { status: { sync: { revisions: ['a', 'b'] } } },
      'a',
    ],
    [
      'of an Application without a sync: none',
      tracked('shop:'),
      { status: { sync: { revision: '' } } },
      undefined,
    ],
    ['of nothing', tracked('shop:'), undefined, undefined],
  ])('has the revision %s', (_, wish, object, expected) => {
    expect(source(wish)?.revisionOf(object)).toBe(expected);
  });
});
