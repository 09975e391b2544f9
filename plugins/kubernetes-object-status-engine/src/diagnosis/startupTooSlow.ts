import { CauseRule } from './Diagnosis';
import { number, text } from '../kubernetes/fields';
import { Evidence } from './Evidence';
import { isKind } from './reading/builtInKinds';
import { containersIn, isBeingCreated, podOf } from './reading/podEvidence';
import { killedByProbe, probeFailure } from './reading/probes';
import { known, param, reports, saying } from './reading/reasons';

/** What a workload says while its Pods are on their way. */
const ON_THEIR_WAY = [
  'UpdatingReplicas',
  'WaitingForReadiness',
  'WaitingForAvailability',
  'WaitingForPods',
  'NotAvailable',
  'NotProgressing',
];

/** Nothing is wrong as far as anybody can see: it is only not there yet. */
function ofPod(evidence: Evidence) {
  if (isBeingCreated(evidence)) {
    const open = containersIn(evidence).find(each => each.waiting);
    const phase = evidence.status.reason;
    const stage = phase === 'ContainerCreating' ? { creating: 1 } : {};
    const params = known({
      ...{
        container: open?.name,
        node: text(podOf(evidence), 'spec.nodeName'),
      },
      ...(phase === 'Pending' && { unscheduled: 1 }),
      ...(phase === 'PodInitializing' && evidence.status.params),
      ...stage,
    });
    return { container: open?.name, params };
  }
  if (!reports(evidence, 'NotReady')) return undefined;
  const container = param(evidence, 'container');
  const detail = saying(param(evidence, 'detail'));
  return { container, params: known({ container, detail }) };
}

function ofWorkload(evidence: Evidence) {
  const { desired, ready, available, updated, seen, detail } =
    evidence.status.params;
  const there = ready ?? available ?? updated ?? seen;
  const minReady = number(evidence.object, 'spec.minReadySeconds');
  const isHeld = reports(evidence, 'WaitingForAvailability') && minReady;
  return {
    params: known({
      ...{ there, desired, detail: saying(detail?.toString()) },
      ...(isHeld ? { minReady } : {}),
    }),
  };
}

/** Its containers take longer than the check waits. */
export const startupTooSlow: CauseRule = {
  code: 'StartupTooSlow',
  find(evidence) {
    if (isKind(evidence, 'Pod')) {
      return (
        killedByProbe(evidence, 'startup') ??
        (reports(evidence, 'NotReady')
          ? probeFailure(evidence, 'startup')
          : undefined) ??
        ofPod(evidence)
      );
    }
    const isWorkload = evidence.status.status === 'InProgress';
    return isWorkload && reports(evidence, ...ON_THEIR_WAY)
      ? ofWorkload(evidence)
      : undefined;
  },
};
