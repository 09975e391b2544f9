import { CauseRule } from './Diagnosis';
import { condition } from '../kubernetes/conditions';
import { record, records, scalarText, text } from '../kubernetes/fields';
import { Evidence } from './Evidence';
import { podOf } from './reading/podEvidence';
import { known, param, saying } from './reading/reasons';
import { schedulerWords, waitsForClaim } from './reading/scheduling';

/** What the Pod's containers ask of a resource: `500m + 2`. */
function requested(evidence: Evidence, resource: string): string | undefined {
  const amounts = records(podOf(evidence), 'spec.containers').flatMap(each => {
    const requests = record(each, 'resources.requests');
    return scalarText(requests?.[resource]) ?? [];
  });
  return amounts.length > 0 ? amounts.join(' + ') : undefined;
}

/** What keeps it from the nodes; each has an answer of its own. */
function marksOf(words: string): Record<string, number> {
  const marks = {
    taints: /taint/i,
    selector: /(?<!volume )node affinity|node selector|affinity\/selector/i,
    podAffinity: /pod (anti-)?affinity|topology spread/i,
    ports: /free ports/i,
    cordoned: /were unschedulable/i,
    volumeZone: /volume node affinity conflict/i,
    full: /too many pods/i,
  };
  return Object.fromEntries(
    Object.entries(marks).flatMap(([mark, says]) =>
      says.test(words) ? [[mark, 1]] : [],
    ),
  );
}

/** No node can take the Pod as it is. */
export const unschedulable: CauseRule = {
  code: 'Unschedulable',
  find(evidence) {
    const words = schedulerWords(evidence);
    const isForClaim = param(evidence, 'claim') !== undefined;
    if (words === undefined || isForClaim || waitsForClaim(words)) {
      return undefined;
    }
    const nodes = /^\d+\/(\d+) nodes are available(?:: )?(.*)$/.exec(words);
    const resource = /insufficient ([\w./-]+)/i.exec(words)?.[1];
    const params = known({
      ...marksOf(words),
      nodes: nodes?.[1],
      detail: saying(nodes?.[2] || words),
      resource: resource?.replace(/[.,]$/, ''),
      requested: resource && requested(evidence, resource.replace(/[.,]$/, '')),
    });
    return { params };
  },
  ruleOut(evidence) {
    const pod = podOf(evidence);
    const node = text(pod, 'spec.nodeName');
    const isScheduled =
      pod && condition(pod, 'PodScheduled')?.status === 'True';
    return isScheduled && node ? { node } : undefined;
  },
};
