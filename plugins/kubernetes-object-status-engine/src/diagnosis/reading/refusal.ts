import { condition } from '../../kubernetes/conditions';
import { Evidence } from '../Evidence';
import { CauseCode } from '../causeCodes';
import { isOverBy, warningsOf } from './eventsOf';
import { isKind } from './builtInKinds';
import { param, reports, saying } from './reasons';

const WORKLOADS = [
  'Deployment',
  'ReplicaSet',
  'ReplicationController',
  'StatefulSet',
  'DaemonSet',
  'Job',
];

/** What a workload says while it waits for Pods that nobody lets it make. */
const SHORT = [
  'UpdatingReplicas',
  'WaitingForReadiness',
  'WaitingForAvailability',
  'WaitingForPods',
  'ProgressDeadlineExceeded',
  'JobActive',
  'JobFailed',
];

interface Pattern {
  code: CauseCode;
  says: RegExp;
}

/** What the API server and its admission plugins write, the more certain first. */
const PATTERNS: Pattern[] = [
  {
    code: 'StillTerminating',
    says: /because it is being terminated/i,
  },
  {
    code: 'QuotaExceeded',
    says: /exceeded quota|failed quota|insufficient quota/i,
  },
  {
    code: 'LimitRangeViolated',
    says: /(maximum|minimum) \S+ usage per|max limit to request ratio|limit ?range/i,
  },
  {
    code: 'AdmissionRefused',
    says: /webhook|failed calling webhook|denied (the )?request|violates podsecurity|security (context constraint|policy)|priorityclass|is invalid:/i,
  },
  {
    code: 'PermissionDenied',
    says: /forbidden|service ?account|cannot \w+ resource|unauthori[sz]ed/i,
  },
];

function patternOf(message: string): Pattern | undefined {
  return PATTERNS.find(({ says }) => says.test(message));
}

function byEvents(evidence: Evidence): string | undefined {
  if (!reports(evidence, ...SHORT)) return undefined;
  const [newest] = warningsOf(evidence, 'FailedCreate');
  if (!newest || isOverBy(evidence, 'SuccessfulCreate', newest)) {
    return undefined;
  }
  const message = newest.message.replace(
    /^\(combined from similar events\): /,
    '',
  );
  // A server that is shutting down, for instance, refuses nothing.
  return patternOf(message) && message;
}

/** Why Pods of a workload are refused, in the API server's words. */
function refusalOf(evidence: Evidence): string | undefined {
  if (!isKind(evidence, ...WORKLOADS)) return undefined;
  if (reports(evidence, 'ReplicaFailure', 'ReplicaSetCreateError')) {
    const { object } = evidence;
    const type = reports(evidence, 'ReplicaFailure')
      ? 'ReplicaFailure'
      : 'Progressing';
    return (
      param(evidence, 'detail') ??
      (object && condition(object, type)?.message) ??
      ''
    );
  }
  return byEvents(evidence);
}

/** Which cause a refusal points to. */
function causeOfRefusal(message: string): CauseCode {
  return patternOf(message)?.code ?? 'AdmissionRefused';
}

/** What was refused and why, without what only repeats who says so. */
export function detailOfRefusal(message: string): string | undefined {
  const bare = message
    .replace(/^(Error creating: |create Pod .+? failed error: )/, '')
    .replace(/^Failed to create new replica set "[^"]*": /, '')
    .replace(/^[\w.]+ "[^"]*" is forbidden: /, '');
  return saying(bare);
}

/** The refusal, where it points to this cause. */
export function refusalFor(
  evidence: Evidence,
  code: CauseCode,
): string | undefined {
  const message = refusalOf(evidence);
  if (message === undefined) return undefined;
  return causeOfRefusal(message) === code ? message : undefined;
}
