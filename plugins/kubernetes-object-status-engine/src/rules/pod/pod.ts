import { failed, inProgress, successful, Verdict } from '../../judging/Verdict';
import { condition } from '../../kubernetes/conditions';
import { records, text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule, RuleContext } from '../KindRule';
import { probationLeftMs, rememberContainer } from './containerLife';
import { Container, containersOf, isUp, letsNextStart } from './containers';
import { podColumns } from './podColumns';
import { unschedulable } from './unschedulable';
import { badlyWaiting, crashed, endedForGood } from './waitingReasons';

function podFailed(pod: KubernetesObject, containers: Container[]): Verdict {
  const reason = text(pod, 'status.reason');
  const message = text(pod, 'status.message');
  const ended = containers.find(each => (each.terminated?.exitCode ?? 0) !== 0);
  const exit =
    ended &&
    `container ${ended.name} ended with exit code ${ended.terminated?.exitCode}`;
  const detail = message ?? exit ?? reason ?? 'no reason given';
  if (reason === 'Evicted') {
    return failed('Evicted', { detail });
  }
  const params = { detail, ...(ended && { container: ended.name }) };
  return failed('PodFailed', params);
}

/** The worst that its containers say: what is wrong now before what was. */
function containerVerdict(
  containers: Container[],
  context: RuleContext,
): Verdict | undefined {
  const { clock, isNewInStep } = context;
  const before = context.memory.containers ?? {};
  const lives = containers.map(container => ({
    container,
    life: rememberContainer(before[container.name], container, {
      isNewInStep,
      clock,
    }),
  }));
  context.memory.containers = Object.fromEntries(
    lives.map(({ container, life }) => [container.name, life]),
  );
  for (const { container, life } of lives) {
    const waiting = badlyWaiting(container, life);
    if (waiting) return waiting;
  }
  for (const { container } of lives) {
    const ended = endedForGood(container);
    if (ended) return ended;
  }
  for (const { container, life } of lives) {
    if (life.errors < 2) continue;
    if (!isUp(container)) return crashed(container, life);
    const leftMs = probationLeftMs(life, container, clock);
    if (leftMs > 0) {
      return crashed(
        container,
        life,
        clock.now === undefined ? undefined : clock.now + leftMs,
      );
    }
  }
  const restarted = lives.find(
    ({ container, life }) => life.errors === 1 && !isUp(container),
  );
  if (!restarted) return undefined;
  return inProgress('RestartedAfterError', {
    container: restarted.container.name,
    exitCode: restarted.life.exitCode ?? '?',
  });
}

function notRunning(pod: KubernetesObject, containers: Container[]): Verdict {
  if (condition(pod, 'PodScheduled')?.status !== 'True') {
    return inProgress('Pending');
  }
  const inits = containers.filter(each => each.role !== 'main');
  const total = records(pod, 'spec.initContainers').length;
  const done = inits.filter(letsNextStart).length;
  if (total > done) {
    return inProgress('PodInitializing', { done, total });
  }
  return inProgress('ContainerCreating');
}

function notReady(pod: KubernetesObject, containers: Container[]): Verdict {
  const waiting = containers.find(each => each.role !== 'init' && !each.ready);
  if (waiting) {
    const params = { container: waiting.name };
    return inProgress('NotReady', params);
  }
  const detail =
    condition(pod, 'Ready')?.message ?? 'its condition Ready is not True';
  return inProgress('NotReady', { detail }, { text: 'NotReadyGate' });
}

/** Pods: init containers, sidecars and main containers, judged by what they did in this step. */
export const pod: KindRule = {
  group: '',
  kind: 'Pod',
  columns: podColumns,
  judge(object, context) {
    const containers = containersOf(object);
    const phase = text(object, 'status.phase');
    if (phase === 'Succeeded') return successful('Completed');
    if (phase === 'Failed') return podFailed(object, containers);
    const worst = containerVerdict(containers, context);
    if (worst) return worst;
    const unfit = unschedulable(object, context);
    if (unfit) return unfit;
    if (phase !== 'Running') return notRunning(object, containers);
    if (condition(object, 'Ready')?.status === 'True')
      return successful('Ready');
    return notReady(object, containers);
  },
};
