import { CauseRule } from './Diagnosis';
import { condition } from '../kubernetes/conditions';
import { text } from '../kubernetes/fields';
import { isNotReady } from '../graph/Nodes';
import { Evidence } from './Evidence';
import { isKind } from './reading/builtInKinds';
import { warningsOf } from './reading/eventsOf';
import { imageTroubleOf } from './reading/imageTrouble';
import { isBeingCreated, podOf } from './reading/podEvidence';
import { known, param, reports, saying } from './reading/reasons';

/** Reasons of a Pod in phase Failed for which its node, or what manages it, is to blame. */
const NODE_REASONS =
  /^(NodeLost|NodeShutdown|Shutdown|Terminated|NodeAffinity|UnexpectedAdmissionError|OutOf\w+|Preempting|HostNameNotMatch\w*|TopologyAffinityError|SysctlForbidden)$/;

function ofPodItself(evidence: Evidence, node: string | undefined) {
  const pod = podOf(evidence);
  if (!pod) return undefined;
  const reason = text(pod, 'status.reason') ?? '';
  const disrupted = condition(pod, 'DisruptionTarget');
  const isTaken =
    disrupted?.status === 'True' && reports(evidence, 'PodFailed');
  if (!NODE_REASONS.test(reason) && !isTaken) return undefined;
  const detail = text(pod, 'status.message') ?? disrupted?.message ?? reason;
  return {
    params: known({
      node,
      reason: reason || disrupted?.reason,
      detail: saying(detail),
    }),
  };
}

/** The network or sandbox of a Pod is the node's own doing. */
function ofSandbox(evidence: Evidence, node: string | undefined) {
  if (!isBeingCreated(evidence)) return undefined;
  const reasons = ['FailedCreatePodSandBox', 'NetworkNotReady', 'NodeNotReady'];
  const [event] = warningsOf(evidence, ...reasons);
  if (!event) return undefined;
  const isNetwork = /cni|network/i.test(event.message);
  const detail = saying(
    event.message.replace(/^.*?: rpc error: code = \w+ desc = /, ''),
  );
  return { params: known({ node, detail, ...(isNetwork && { network: 1 }) }) };
}

function ofNode({ node }: Evidence) {
  if (!node || !isNotReady(node)) return undefined;
  const ready = condition(node, 'Ready');
  const detail = saying(ready?.message ?? ready?.reason);
  return { params: known({ node: node.metadata.name, detail, notReady: 1 }) };
}

/** A node cannot run what it should. */
export const nodeProblem: CauseRule = {
  code: 'NodeProblem',
  find(evidence) {
    if (isKind(evidence, 'Node')) {
      const detail = saying(param(evidence, 'detail'));
      return {
        params: known({ node: evidence.identity.name, detail, notReady: 1 }),
      };
    }
    const pod = podOf(evidence);
    if (!pod) return undefined;
    const node = text(pod, 'spec.nodeName');
    const image = imageTroubleOf(evidence);
    if (image?.code === 'NodeProblem') {
      return { ...image, params: known({ ...image.params, node }) };
    }
    return (
      ofPodItself(evidence, node) ??
      ofSandbox(evidence, node) ??
      ofNode(evidence)
    );
  },
  ruleOut({ node }) {
    if (!node || condition(node, 'Ready')?.status !== 'True') return undefined;
    return { node: node.metadata.name };
  },
};
