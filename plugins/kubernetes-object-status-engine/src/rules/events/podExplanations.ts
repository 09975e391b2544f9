import { CauseCode } from '../../diagnosis/causeCodes';
import { ObjectEvent } from '../../graph/ObjectEvent';
import { EventExplanation } from './EventExplanation';

const POD = ['/Pod'];
const MOUNTING = ['FailedMount', 'FailedAttachVolume', 'FailedMapVolume'];

function isMissing(what: RegExp, message: string): boolean {
  return what.test(message) && /not found|non-existent/i.test(message);
}

function startingCause({
  reason,
  message,
}: ObjectEvent): CauseCode | undefined {
  if (reason === 'Pulling') return 'StartupTooSlow';
  if (reason === 'FailedCreatePodSandBox') return 'NodeProblem';
  if (isMissing(/\bconfigmap\b/i, message)) return 'ConfigMissing';
  if (isMissing(/\bsecret\b/i, message)) return 'SecretMissing';
  return 'VolumeMountFailed';
}

/** What the kubelet and the autoscaler say of a Pod that is not there yet. */
export const podExplanations: EventExplanation[] = [
  {
    kinds: POD,
    verdicts: ['Pending', 'PodInitializing', 'ContainerCreating'],
    events: [...MOUNTING, 'FailedCreatePodSandBox', 'Pulling'],
    endedBy: ['SuccessfulAttachVolume', 'Pulled', 'Created', 'Started'],
    cause: startingCause,
  },
  {
    kinds: POD,
    verdicts: ['NotReady'],
    events: ['Unhealthy'],
    fits: ({ container }, { params }) =>
      params.container !== undefined &&
      (container === undefined || container === params.container),
    cause: () => 'ProbeFailing',
  },
  {
    // The back-off says that the pull failed, and not why.
    kinds: POD,
    verdicts: ['ImagePullBackOff'],
    events: ['Failed'],
    fits: ({ message, container }, { params }) =>
      /failed to pull image/i.test(message) &&
      (container === undefined || container === params.container) &&
      /^back-off pulling image "[^"]*"$/i.test(String(params.detail)),
  },
  {
    kinds: POD,
    verdicts: ['Unschedulable'],
    events: ['NotTriggerScaleUp'],
    endedBy: ['TriggeredScaleUp'],
  },
];
