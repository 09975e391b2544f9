import { EventExplanation } from './EventExplanation';

const POD = ['/Pod'];
const MOUNTING = ['FailedMount', 'FailedAttachVolume', 'FailedMapVolume'];

/** What the kubelet and the autoscaler say of a Pod that is not there yet. */
export const podExplanations: EventExplanation[] = [
  {
    kinds: POD,
    verdicts: ['Pending', 'PodInitializing', 'ContainerCreating'],
    events: [...MOUNTING, 'FailedCreatePodSandBox', 'Pulling'],
    endedBy: ['SuccessfulAttachVolume', 'Pulled', 'Created', 'Started'],
  },
  {
    kinds: POD,
    verdicts: ['NotReady'],
    events: ['Unhealthy'],
    fits: ({ container }, { params }) =>
      params.container !== undefined &&
      (container === undefined || container === params.container),
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
