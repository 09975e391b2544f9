import { KubernetesObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { logTargetsOf } from './logTargetsOf';

const running = { running: { startedAt: '2026-11-23T08:00:00Z' } };
const waiting = { waiting: { reason: 'CrashLoopBackOff' } };
const ended = (exitCode: number) => ({ terminated: { exitCode } });

function aPod(
  statuses: Array<Record<string, unknown>>,
  inits: Array<Record<string, unknown>> = [],
): KubernetesObject {
  const named = (all: Array<Record<string, unknown>>, name: string) =>
    all.map((each, n) => ({ name: `${name}${n}`, ready: false, ...each }));
  const metadata = { name: 'web-1' };
  const status = {
    containerStatuses: named(statuses, 'main'),
    initContainerStatuses: named(inits, 'init'),
  };
  return { apiVersion: 'v1', kind: 'Pod', metadata, status };
}

describe('logTargetsOf', () => {
  it.each<[string, KubernetesObject, string[]]>([
    ['of one that is ready: none', aPod([{ ready: true, state: running }]), []],
    [
      'of one that waits after an end: the run that ended',
      aPod([{ state: waiting, lastState: ended(1) }]),
      ['main0 previous'],
    ],
    [
      'of one that runs again and is not ready: both runs',
      aPod([{ state: running, lastState: ended(1) }]),
      ['main0', 'main0 previous'],
    ],
    [
      'of one whose probe fails: its run',
      aPod([{ state: running }]),
      ['main0'],
    ],
    ['of one that ended with an error', aPod([{ state: ended(2) }]), ['main0']],
    ['of one that is done: none', aPod([{ state: ended(0) }]), []],
    [
      'of one that never ran: none',
      aPod([{ state: { waiting: { reason: 'ErrImagePull' } } }]),
      [],
    ],
    [
      'of an init container that fails, not of those that wait for it',
      aPod(
        [{ state: { waiting: { reason: 'PodInitializing' } } }],
        [{ state: waiting, lastState: ended(1) }],
      ),
      ['init0 previous'],
    ],
    [
      'of two of many, those with an error first',
      aPod([{ state: running }, { state: running }, { state: ended(1) }]),
      ['main2', 'main0'],
    ],
  ])('gives the logs %s', (_, pod, expected) => {
    const named = logTargetsOf(pod).map(({ container, previous }) =>
      previous ? `${container} previous` : container,
    );
    expect(named).toEqual(expected);
  });

  it('gives none of anything else', () => {
    expect(logTargetsOf(undefined)).toEqual([]);
  });
});
