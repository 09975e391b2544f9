import { ObjectEvent } from '../../graph/ObjectEvent';
import { Verdict } from '../../judging/Verdict';
import { kindKey } from '../../kubernetes/identity';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { EventExplanation } from './EventExplanation';
import { explainedBy } from './explainedBy';
import { ownerExplanations } from './ownerExplanations';
import { podExplanations } from './podExplanations';

/** Source: `health-rules.md` section 3.3. */
const EXPLANATIONS: EventExplanation[] = [
  ...podExplanations,
  ...ownerExplanations,
  {
    kinds: ['/Service', 'networking.k8s.io/Ingress'],
    verdicts: ['LoadBalancerPending'],
  },
  {
    kinds: ['/PersistentVolumeClaim'],
    verdicts: ['VolumePending'],
    events: [
      'ProvisioningFailed',
      'ExternalProvisioning',
      'Provisioning',
      'FailedBinding',
      'WaitForPodScheduled',
    ],
  },
  {
    verdicts: ['WaitingForController', 'WaitingForStatus', 'NoStatusReported'],
    fits: ({ type }) => type === 'Warning',
  },
];

function explanationOf(
  { reason }: Verdict,
  { apiVersion, kind }: KubernetesObject,
): EventExplanation | undefined {
  const key = kindKey(apiVersion, kind);
  return EXPLANATIONS.find(
    ({ kinds, verdicts }) =>
      verdicts.includes(reason) && (!kinds || kinds.includes(key)),
  );
}

/** The newest event that explains, unless a newer one says that it is over. */
function telling(
  { events, endedBy = [], fits }: EventExplanation,
  said: ObjectEvent[],
  verdict: Verdict,
  object: KubernetesObject,
): ObjectEvent | undefined {
  const newest = said.find(
    event =>
      endedBy.includes(event.reason) ||
      ((!events || events.includes(event.reason)) &&
        (!fits || fits(event, verdict, object))),
  );
  return newest && !endedBy.includes(newest.reason) ? newest : undefined;
}

/**
 * A verdict with what the cluster's Events say of it: sentence and parameters.
 * Its status and reason stay as they are, and with them everything that the
 * step's clocks hang on (`semantics.md` section 2).
 *
 * `events` is asked for only where an event could explain.
 */
export function explainByEvents(
  verdict: Verdict,
  object: KubernetesObject,
  events: () => ObjectEvent[],
): Verdict {
  const explanation = explanationOf(verdict, object);
  if (!explanation) return verdict;
  const event = telling(explanation, events(), verdict, object);
  return event?.message ? explainedBy(verdict, event) : verdict;
}
