import { CauseRule } from './Diagnosis';
import { detailOfRefusal, refusalFor } from './reading/refusal';
import { known } from './reading/reasons';

/** `maximum cpu usage per Container is 100m, but limit is 500m`. */
function violation(message: string): Record<string, string | undefined> {
  const found =
    /(maximum|minimum) (\S+) usage per (\S+) is ([^,\].]+?)(?:, but (?:limit|request) is ([^,\]]+)|\. No (limit|request) is specified|$)/.exec(
      message,
    );
  if (!found) return {};
  const [, bound, resource, per, allowed, asked, unspecified] = found;
  return { bound, resource, per, allowed, asked: asked?.trim(), unspecified };
}

/** A container or claim asks for less or more than a LimitRange of the namespace allows. */
export const limitRangeViolated: CauseRule = {
  code: 'LimitRangeViolated',
  find(evidence) {
    const message = refusalFor(evidence, 'LimitRangeViolated');
    if (message === undefined) return undefined;
    const detail = detailOfRefusal(message);
    return { params: known({ ...violation(message), detail }) };
  },
};
