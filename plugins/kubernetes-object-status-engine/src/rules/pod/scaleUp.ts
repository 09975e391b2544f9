import { ObjectEvent } from '../../graph/ObjectEvent';

function isKarpenter({ reportedBy }: ObjectEvent): boolean {
  return reportedBy?.includes('karpenter') ?? false;
}

/** A node is being added: cluster-autoscaler's words, and Karpenter's. */
function isStart(event: ObjectEvent): boolean {
  const { reason } = event;
  return (
    reason === 'TriggeredScaleUp' ||
    (reason === 'Nominated' && isKarpenter(event))
  );
}

/** None is, or no longer. */
function isEnd(event: ObjectEvent): boolean {
  const { reason } = event;
  return (
    reason === 'NotTriggerScaleUp' ||
    (reason === 'FailedScheduling' && isKarpenter(event))
  );
}

/** Events without a time come before all others. */
function latest(events: ObjectEvent[]): number {
  const times = events.map(({ lastSeen }) => Date.parse(lastSeen ?? ''));
  return Math.max(0, ...times.filter(Number.isFinite));
}

/**
 * The event of a scale-up that stands: none that says otherwise came after it.
 * Both are on the cluster's clock, in whole seconds: at the same it stands.
 */
export function standingScaleUp(
  events: ObjectEvent[],
): ObjectEvent | undefined {
  const starts = events.filter(isStart);
  const ends = events.filter(isEnd);
  if (ends.length > 0 && latest(ends) > latest(starts)) return undefined;
  return starts[0];
}
