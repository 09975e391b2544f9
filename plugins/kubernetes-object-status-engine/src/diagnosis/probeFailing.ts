import { CauseRule } from './Diagnosis';
import { read } from '../kubernetes/fields';
import { Evidence } from './Evidence';
import { killedByProbe, probeFailure, questionOf } from './reading/probes';
import { containersIn, podOf, specOf } from './reading/podEvidence';
import { known, param, reports } from './reading/reasons';

/** Running, started and not ready: no more than a probe is between. */
function waitsForProbe(evidence: Evidence) {
  const container = param(evidence, 'container');
  if (container === undefined || !reports(evidence, 'NotReady')) {
    return undefined;
  }
  const isAsked = containersIn(evidence).some(
    each => each.name === container && each.running && each.started,
  );
  // Where events are seen, a probe that failed is among them.
  if (!isAsked || evidence.events) return undefined;
  const question = questionOf(evidence, container, 'readiness');
  return {
    container,
    params: known({ container, probe: 'readiness', question }),
  };
}

/** A probe says that the program does not answer as it should. */
export const probeFailing: CauseRule = {
  code: 'ProbeFailing',
  find(evidence) {
    return (
      killedByProbe(evidence, 'liveness') ??
      (reports(evidence, 'NotReady')
        ? probeFailure(evidence, 'readiness', 'liveness')
        : undefined) ??
      waitsForProbe(evidence)
    );
  },
  ruleOut(evidence) {
    const { events } = evidence;
    if (!podOf(evidence) || !events || events.length === 0) return undefined;
    const hasFailed = events.some(({ reason }) => reason === 'Unhealthy');
    const probed = containersIn(evidence).filter(
      each =>
        each.running && read(specOf(evidence, each.name), 'readinessProbe'),
    );
    const areReady = probed.length > 0 && probed.every(({ ready }) => ready);
    return areReady && !hasFailed
      ? { containers: probed.map(({ name }) => name).join(', ') }
      : undefined;
  },
};
