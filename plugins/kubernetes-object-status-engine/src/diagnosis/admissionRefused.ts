import { CauseRule } from './Diagnosis';
import { detailOfRefusal, refusalFor } from './reading/refusal';
import { known, saying } from './reading/reasons';

/** Who refuses, and in which words. */
function refuserOf(
  message: string,
): Record<string, string | number | undefined> {
  const denied =
    /admission webhook "([^"]+)" denied the request:?\s*(.*)/i.exec(message);
  if (denied) return { webhook: denied[1], objection: saying(denied[2]) };
  const failing = /failed calling webhook "([^"]+)":\s*(.*)/i.exec(message);
  if (failing)
    return { deadWebhook: failing[1], objection: saying(failing[2]) };
  const level = /violates PodSecurity "([^"]+)":\s*(.*)/i.exec(message);
  if (level) return { level: level[1], objection: saying(level[2]) };
  const policy =
    /ValidatingAdmissionPolicy '([^']+)'.*? denied request:?\s*(.*)/i.exec(
      message,
    );
  if (policy) return { policy: policy[1], objection: saying(policy[2]) };
  const priority = /no PriorityClass with name (\S+) was found/i.exec(message);
  return priority ? { priorityClass: priority[1] } : {};
}

/** A policy of the cluster, or what asks for it, does not let the Pods in. */
export const admissionRefused: CauseRule = {
  code: 'AdmissionRefused',
  find(evidence) {
    const message = refusalFor(evidence, 'AdmissionRefused');
    if (message === undefined) return undefined;
    const detail = detailOfRefusal(message);
    return { params: known({ ...refuserOf(message), detail }) };
  },
};
