import { CauseCode } from './causeCodes';
import { causeRules, isGeneralCause } from './causeRules';
import { Cause, Diagnosis } from './Diagnosis';
import { isRecord } from '../kubernetes/fields';
import { Evidence } from './Evidence';

/** A cluster may send anything: without metadata it is no object. */
function isReadable(object: unknown): boolean {
  return isRecord(object) && isRecord(object.metadata);
}

/** The evidence without what is no object. */
function readable(evidence: Evidence): Evidence {
  const { object, node, limits } = evidence;
  return {
    ...evidence,
    object: isReadable(object) ? object : undefined,
    node: isReadable(node) ? node : undefined,
    limits: limits?.filter(isReadable),
  };
}

/** What speaks for the status of one object, by itself, the more decisive first. */
function* ownCauses(evidence: Evidence): Generator<Cause> {
  if (evidence.status.status === 'Successful') return;
  const object = evidence.identity;
  const read = readable(evidence);
  for (const { code, find } of causeRules) {
    const finding = find(read);
    if (finding) yield { ...finding, code, object };
  }
}

/** How bad a child is: what Failed explains more than what is only late. */
const WORST_FIRST = ['Failed', 'Paused', 'Unknown', 'InProgress'];

/** A cause of what hangs on an object, with how bad that is. */
export interface CauseBelow {
  status: string;
  cause?: Cause;
}

/**
 * What decides between an object's own cause and those of what hangs on it: its
 * own, unless it says no more than that the object is not there and something
 * below knows better (`health-rules.md` section 3.3).
 */
export function mostDecisive(
  own: Cause | undefined,
  below: CauseBelow[],
): Cause | undefined {
  if (own && !isGeneralCause(own.code)) return own;
  const telling = below.filter(
    ({ cause }) => cause && !isGeneralCause(cause.code),
  );
  for (const status of WORST_FIRST) {
    const worst = telling.find(each => each.status === status);
    if (worst) return worst.cause;
  }
  return own;
}

/**
 * The cause that an object shows by itself; `undefined` for one that is
 * successful, and `NotKnown` where nothing tells.
 */
export function ownCause(evidence: Evidence): Cause | undefined {
  const [first] = ownCauses(evidence);
  return first;
}

function everyCause(evidence: Evidence, depth = 0): Cause[] {
  if (depth > 10) return [];
  const own = [...ownCauses(evidence)];
  const below = (evidence.children ?? []).flatMap(child =>
    everyCause(child, depth + 1),
  );
  const isSpecific = ({ code }: Cause) => !isGeneralCause(code);
  const isVague = ({ code }: Cause) => isGeneralCause(code);
  const specific = own.filter(isSpecific);
  return [
    ...specific,
    ...below.filter(isSpecific),
    // What an object says more exactly it does not say again.
    ...(specific.length > 0 ? [] : own.slice(0, 1)),
    ...below.filter(isVague),
  ];
}

function once(causes: Cause[]): Cause[] {
  const byCode = new Map<CauseCode, Cause>();
  for (const cause of causes) {
    if (!byCode.has(cause.code)) byCode.set(cause.code, cause);
  }
  // That nothing tells is said only where nothing does.
  if (byCode.size > 1) byCode.delete('NotKnown');
  return [...byCode.values()];
}

function ruledOutBy(
  evidence: Evidence,
  found: Set<CauseCode>,
  depth = 0,
): Diagnosis['ruledOut'] {
  if (depth > 10) return [];
  const read = readable(evidence);
  const own = causeRules.flatMap(rule => {
    if (found.has(rule.code)) return [];
    const params = rule.ruleOut?.(read);
    return params ? [{ code: rule.code, params }] : [];
  });
  const below = (evidence.children ?? []).flatMap(child =>
    ruledOutBy(child, found, depth + 1),
  );
  const all = [...own, ...below];
  return all.filter(
    ({ code }, at) => all.findIndex(each => each.code === code) === at,
  );
}

/**
 * Why an object is as it is: from what is at hand to causes, and to what was
 * looked for and is not the cause. Pure, and answers whatever the evidence
 * holds; `NotKnown`, with the raw reason and message, where nothing tells. What
 * is absent rules nothing out.
 *
 * @public
 */
export function diagnose(evidence: Evidence): Diagnosis {
  const found = once(everyCause(evidence));
  const { reason, message } = evidence.status;
  const unknown: Cause = {
    code: 'NotKnown',
    object: evidence.identity,
    params: { reason, message },
  };
  const causes = found.length > 0 ? found : [unknown];
  const codes = new Set(causes.map(({ code }) => code));
  return { causes, ruledOut: ruledOutBy(evidence, codes) };
}
