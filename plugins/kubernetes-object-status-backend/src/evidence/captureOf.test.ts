import {
  EvidenceAtHand,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { aJudged, noon } from '../__testUtils__/judged';
import { captureOf } from './captureOf';
import { largestCapture } from './captureLimits';

const canary = 'c4nary-hunter2';
const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjNG5hcnkifQ.c2lnbmF0dXJl';

const pod: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: 'web-1',
    namespace: 'shop',
    uid: 'u-web',
    annotations: {
      'kubectl.kubernetes.io/last-applied-configuration': canary,
      note: canary,
    },
  },
  spec: {
    nodeName: 'n1',
    containers: [
      {
        name: 'web',
        image: 'web:1',
        command: [canary],
        args: [canary],
        env: [
          { name: 'PASSWORD', value: canary },
          { name: 'KEY', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
        ],
      },
    ],
  },
  status: {
    phase: 'Running',
    secretThing: canary,
    conditions: [
      { type: 'Ready', status: 'False', message: `asked with ${token}` },
    ],
    containerStatuses: [
      {
        name: 'web',
        ready: false,
        restartCount: 2,
        env: canary,
        state: { waiting: { reason: 'CrashLoopBackOff', message: token } },
        lastState: {
          terminated: { exitCode: 1, message: `postgres://me:${canary}@db/` },
        },
      },
    ],
  },
};

function atHand(overrides: Partial<EvidenceAtHand> = {}): EvidenceAtHand {
  const { cluster, apiVersion, kind, namespace, name } = row;
  return {
    identity: { cluster, apiVersion, kind, namespace, name },
    status: {
      status: 'Failed',
      reason: 'CrashLoopBackOff',
      params: { detail: token },
      message: `it says ${token}`,
    },
    object: pod,
    ...overrides,
  };
}

const row = aJudged('web-1', 'Failed', {
  ...{ id: 'u-web', uid: 'u-web', kind: 'Pod', parentId: 'u-rs' },
});
const moment = { moment: 'Failed' as const, at: noon, areLogsOn: true };

describe('captureOf', () => {
  it('keeps what is at hand, and to whom it belongs', () => {
    expect(captureOf(row, atHand(), moment)).toMatchObject({
      ...{ objectId: 'u-web', uid: 'u-web', parentId: 'u-rs' },
      ...{ moment: 'Failed', at: noon, identity: { name: 'web-1' } },
      evidence: {
        status: { status: 'Failed', reason: 'CrashLoopBackOff' },
        object: {
          metadata: { name: 'web-1', namespace: 'shop', uid: 'u-web' },
          spec: { nodeName: 'n1', containers: [{ image: 'web:1' }] },
          status: {
            phase: 'Running',
            conditions: [{ type: 'Ready', message: 'asked with ***' }],
            containerStatuses: [{ name: 'web', restartCount: 2 }],
          },
        },
      },
    });
  });

  it('keeps no token and no value that was not named (S2), and counts what it masked', () => {
    const event = {
      ...{ type: 'Warning' as const, reason: 'BackOff', count: 3 },
      message: `Back-off with Bearer ${canary}`,
      ...{ reportedBy: token, container: token },
    };
    const node = {
      ...{ apiVersion: 'v1', kind: 'Node', metadata: { name: 'n1' } },
      spec: { taints: [], providerID: canary },
      status: { conditions: [], images: [canary], addresses: [canary] },
    };
    const capture = captureOf(
      row,
      atHand({ events: [event], node, limits: [node] }),
      moment,
    );
    const kept = JSON.stringify(capture);
    expect(kept).not.toContain(canary);
    expect(kept).not.toContain(token);
    // Status, condition, both runs, and the event's message, reporter and container.
    expect(capture.masked).toBe(8);
  });

  it('keeps nothing of a Secret but its name', () => {
    const secret: KubernetesObject = {
      ...{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'password' } },
      ...{ data: { a: canary }, status: { conditions: canary } },
    };
    const { evidence } = captureOf(row, atHand({ object: secret }), moment);
    expect(evidence.object).toEqual({
      ...{ apiVersion: 'v1', kind: 'Secret', keyCount: 1 },
      metadata: { name: 'password' },
    });
  });

  it.each<[string, Partial<KubernetesObject>, string]>([
    [
      'its specification first',
      { spec: { containers: [{ name: 'x'.repeat(largestCapture) }] } },
      'CrashLoopBackOff',
    ],
    [
      'its status as well where that is too large',
      {
        status: { phase: 'x'.repeat(4_000), podIP: 'x'.repeat(largestCapture) },
      },
      'Failed',
    ],
  ])('is cut, %s', (_, parts, stays) => {
    const object = { ...pod, ...parts };
    const capture = captureOf(row, atHand({ object }), moment);
    const text = JSON.stringify(capture.evidence);
    expect(capture.isCut).toBe(true);
    expect(text.length).toBeLessThanOrEqual(largestCapture);
    expect(text).toContain(stays);
    expect(capture.evidence.object?.metadata.name).toBe('web-1');
  });

  it.each([
    ['are to be read where they may', true, 'NoAnswer', 1],
    ['are not read where they may not', false, 'Off', 0],
  ])('has logs that %s', (_, areLogsOn, logsMissing, targets) => {
    const capture = captureOf(row, atHand(), { ...moment, areLogsOn });
    expect(capture.logsMissing).toBe(logsMissing);
    expect(capture.logTargets).toHaveLength(targets);
  });

  it('bears anything that a cluster may send', () => {
    const odd = { ...pod, spec: 7, status: ['x'], metadata: { name: 'a' } };
    const capture = captureOf(row, atHand({ object: odd }), moment);
    expect(capture.evidence.object?.metadata).toEqual({ name: 'a' });
    expect(capture.logTargets).toEqual([]);
  });
});
