import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { outcomeNames } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Texts } from '../../hooks/useTexts';
import { knownStatus } from '../../views/statusMark';
import { PathShare } from '../../views/timeline/criticalPath';
import { Span } from '../../views/timeline/history';
import { Lane, Segment } from '../../views/timeline/lanes';
import { clockTime } from '../../views/times';

/** The time of day of an instant in milliseconds. @internal */
export function timeOf(instant: number, { reader }: Texts): string {
  return clockTime(new Date(instant).toISOString(), reader);
}

/** Whose lane it is. @internal */
export function laneName(lane: Lane, { t }: Texts): string {
  const { object, step, name } = lane;
  if (object) return lane.name;
  return t('timeline.stepName', { number: String(step), name });
}

/** A bar in words: whose, what, how long, from when to when. @internal */
export function barWords(lane: Lane, segment: Segment, texts: Texts): string {
  const { t, duration } = texts;
  const { from, to } = segment;
  const span = {
    duration: duration(to - from),
    from: timeOf(from, texts),
    to: timeOf(to, texts),
  };
  const status = t(`status.${segment.status}`);
  const name = laneName(lane, texts);
  return lane.object === undefined && segment.reason === 'WindowOpened'
    ? t('timeline.window', { step: name, status, ...span })
    : t('timeline.bar', { object: name, status, ...span });
}

/** What a share of the time went to. @internal */
export function shareWords({ what, step }: PathShare, { t }: Texts): string {
  if (what.type === 'window') {
    const isFailed = what.status === 'Failed';
    return t(
      isFailed
        ? 'timeline.took.windowFailed'
        : 'timeline.took.windowSuccessful',
      { step: String(step) },
    );
  }
  const { kind, name } = what.object;
  return t(`timeline.took.${what.phase}`, { object: `${kind} ${name}` });
}

/** How much has changed. @internal */
export function changesWords(
  transitions: readonly Transition[],
  { t }: Texts,
): string {
  const ofObjects = transitions.filter(({ subject }) => subject === 'object');
  const ids = new Set(ofObjects.map(each => `${each.step}/${each.objectId}`));
  return t('timeline.changes', {
    count: ofObjects.length,
    objects: t('timeline.objects', { count: ids.size }),
  });
}

const stepCodes = [
  'WindowOpened',
  'WindowClosed',
  'GapStarted',
  'GapEnded',
  'Adopted',
  'Recreated',
] as const;

/** What a step went to; a code that this page does not know stays as it is. @internal */
export function stepChangeWords(
  { reason, status }: Transition,
  { t }: Texts,
): string {
  const outcome = outcomeNames.find(name => name === reason);
  if (outcome) {
    return t('timeline.step.ended', { outcome: t(`outcome.${outcome}`) });
  }
  const code = stepCodes.find(each => each === reason);
  if (code === undefined) return reason;
  return t(`timeline.step.${code}`, {
    status: t(`status.${knownStatus(status ?? '')}`),
  } as never);
}

/** How long after the start. @internal */
export function offsetOf(at: number, { from }: Span, { duration }: Texts) {
  return at <= from ? undefined : duration(at - from);
}
