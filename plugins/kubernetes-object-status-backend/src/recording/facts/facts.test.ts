import {
  aWorkload,
  templateOwner,
  WorkloadWish,
} from '../__testUtils__/aWorkload';
import { actorOf } from './actorOf';
import { commitOf, commitOfRevision } from './commitOf';
import { imageOf } from './imageOf';
import { templateManager } from './templateManager';
import { versionOf } from './versionOf';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const labelled = (version: string) => ({
  labels: { 'app.kubernetes.io/version': version },
});

describe('the version of a rollout', () => {
  it.each<[string, WorkloadWish, string | undefined, string | undefined]>([
    ['a tag', { image: 'web:1.4.2' }, undefined, '1.4.2'],
    [
      'a tag behind a port',
      { image: 'r.example:5000/a/web:1' },
      undefined,
      '1',
    ],
    [
      'a port and no tag',
      { image: 'r.example:5000/a/web' },
      undefined,
      undefined,
    ],
    ['a digest', { image: `web@${digest}` }, undefined, 'sha256:0123456789ab'],
    [
      'a tag before its digest',
      { image: `web:1.4@${digest}` },
      undefined,
      '1.4',
    ],
    [
      'a digest before a moving tag',
      { image: `web:latest@${digest}` },
      undefined,
      'sha256:0123456789ab',
    ],
    [
      'a moving tag when there is nothing else',
      { image: 'web:latest' },
      undefined,
      'latest',
    ],
    ['a label', { image: 'web', ...labelled('1.4.2') }, undefined, '1.4.2'],
    [
      'a label before a moving tag',
      { image: 'web:latest', ...labelled('1.4.2') },
      undefined,
      '1.4.2',
    ],
    [
      'a label before a digest',
      { image: `web@${digest}`, ...labelled('1.4.2') },
      undefined,
      '1.4.2',
    ],
    [
      'a label that the tag agrees with',
      { image: 'web:v1.4.2', ...labelled('1.4.2') },
      undefined,
      '1.4.2',
    ],
    [
      'a label before the variant of a tag',
      { image: 'web:1.4.2-alpine', ...labelled('1.4.2') },
      undefined,
      '1.4.2',
    ],
    [
      'the tag where the label was left behind',
      { image: 'web:1.4.3', ...labelled('1.4.2') },
      undefined,
      '1.4.3',
    ],
    [
      'the tag where the label is its beginning only',
      { image: 'web:1.4.21', ...labelled('1.4.2') },
      undefined,
      '1.4.21',
    ],
    [
      'a label of the template',
      { image: 'web', templateLabels: { 'app.kubernetes.io/version': '7' } },
      undefined,
      '7',
    ],
    [
      'a revision before everything',
      { image: 'web:1.4.2', ...labelled('1.4.2') },
      'main@sha1:abc',
      'main@sha1:abc',
    ],
  ])('is %s', (_, wish, revision, expected) => {
    expect(versionOf(aWorkload(wish), revision)).toBe(expected);
  });

  it('is no longer than a version may be', () => {
    expect(versionOf(aWorkload(), 'x'.repeat(5_000))).toHaveLength(200);
  });
});

describe('the main container', () => {
  const containers = [
    { name: 'proxy', image: 'proxy:1' },
    { name: 'web', image: 'web:1' },
  ];
  const workload = (name: string, annotations = {}) => ({
    metadata: { name },
    spec: { template: { metadata: { annotations }, spec: { containers } } },
  });

  it.each<[string, unknown, string | undefined]>([
    ['the first', workload('shop'), 'proxy:1'],
    ['the one called like the workload', workload('web'), 'web:1'],
    [
      'the one that pods name as default',
      workload('proxy', { 'kubectl.kubernetes.io/default-container': 'web' }),
      'web:1',
    ],
    ['none without containers', {}, undefined],
  ])('is %s', (_, given, expected) => {
    expect(imageOf(given)).toBe(expected);
  });
});

describe('the field manager of a pod template', () => {
  const scaled = {
    manager: 'kube-controller-manager',
    subresource: 'scale',
    time: '2026-01-31T13:00:00Z',
    fieldsV1: { 'f:spec': { 'f:replicas': {} } },
  };
  const status = {
    manager: 'kube-controller-manager',
    subresource: 'status',
    time: '2026-01-31T13:00:00Z',
    fieldsV1: { 'f:status': {} },
  };

  it.each<[string, Array<Record<string, unknown>>, string | undefined]>([
    [
      'the only one',
      [templateOwner('kubectl-client-side-apply')],
      'kubectl-client-side-apply',
    ],
    [
      'the newest',
      [
        templateOwner('helm', '2026-01-31T12:00:02Z'),
        templateOwner('kubectl-edit', '2026-01-31T12:00:01Z'),
      ],
      'helm',
    ],
    [
      'the last of those of one second',
      [templateOwner('helm'), templateOwner('kubectl-set')],
      'kubectl-set',
    ],
    [
      'of those of one second the one that owns an image',
      [
        {
          ...templateOwner('kubectl-set'),
          fieldsV1: {
            'f:spec': {
              'f:template': {
                'f:spec': {
                  'f:containers': { 'k:{"name":"main"}': { 'f:image': {} } },
                },
              },
            },
          },
        },
        templateOwner('unknown'),
      ],
      'kubectl-set',
    ],
    [
      'not who scales or writes the status',
      [templateOwner('helm'), scaled, status],
      'helm',
    ],
    ['nobody without entries', [], undefined],
    [
      'nobody of entries that say nothing',
      [{}, { manager: 'helm', fieldsV1: 'x' }],
      undefined,
    ],
  ])('is %s', (_, entries, expected) => {
    expect(templateManager(entries)).toBe(expected);
  });
});

describe('the actor', () => {
  it.each<[string | undefined, string | undefined]>([
    ['kubectl-client-side-apply', 'kubectl apply'],
    ['kubectl', 'kubectl apply'],
    ['kubectl-edit', 'kubectl edit'],
    ['kubectl-rollout', 'kubectl rollout'],
    ['kubectl-set', 'kubectl set'],
    ['helm', 'Helm'],
    ['argocd-controller', 'Argo CD'],
    ['argocd-application-controller', 'Argo CD'],
    ['kustomize-controller', 'Flux'],
    ['helm-controller', 'Flux'],
    ['Terraform', 'Terraform'],
    ['pulumi-kubernetes-7f3a', 'Pulumi'],
    ['deploy-bot', 'deploy-bot'],
    ['', undefined],
    [undefined, undefined],
  ])('of %s is %s', (manager, expected) => {
    expect(actorOf(manager)).toBe(expected);
  });
});

describe('the commit', () => {
  const sha = '0123456789abcdef0123456789abcdef01234567';

  it.each<[string, WorkloadWish, string | undefined]>([
    ['an annotation', { annotations: { 'git-commit': sha } }, sha],
    [
      'an annotation with a prefix',
      { annotations: { 'shop.example/GIT_COMMIT': sha } },
      sha,
    ],
    [
      'the annotation of OCI images',
      { annotations: { 'org.opencontainers.image.revision': sha } },
      sha,
    ],
    ['a variable of a CI', { annotations: { GITHUB_SHA: sha } }, sha],
    ['a label', { labels: { gitSha: sha.slice(0, 7) } }, sha.slice(0, 7)],
    ['a label of the template', { templateLabels: { 'vcs-ref': sha } }, sha],
    [
      'that of the template before that of the workload',
      {
        templateAnnotations: { commit: sha },
        annotations: { commit: 'fffffff' },
      },
      sha,
    ],
    ['in small letters', { annotations: { commit: 'ABCDEF0' } }, 'abcdef0'],
    ['no other text', { annotations: { commit: 'main' } }, undefined],
    ['no shorter one', { annotations: { commit: 'abc123' } }, undefined],
    ['no other annotation', { annotations: { checksum: sha } }, undefined],
    [
      'no variable of a container',
      { env: [{ name: 'GITHUB_SHA', value: sha }] },
      undefined,
    ],
  ])('is %s', (_, wish, expected) => {
    expect(aWorkload(wish).commit).toBe(expected);
  });

  it('is read from nothing', () => {
    expect(commitOf(undefined)).toBeUndefined();
  });

  it.each<[string, string | undefined]>([
    [sha, sha],
    [`main@sha1:${sha}`, sha],
    [`refs/heads/main@sha1:${sha}`, sha],
    [`main/${sha}`, sha],
    [`1.4.2@${digest}`, undefined],
    ['1.4.2', undefined],
  ])('of the revision %s is %s', (revision, expected) => {
    expect(commitOfRevision(revision)).toBe(expected);
  });
});
