import { CauseText } from '../CauseText';

/** What is said where others hold it up: addresses, old Pods, controllers, other hands. @internal */
export const surroundingsTexts = {
  LoadBalancerPending: {
    title: 'The load balancer has no address yet',
    sentences: [
      '{{kind}} {{name}} has no address yet: {{detail}}.',
      '{{kind}} {{name}} has no address yet.',
    ],
    actions: {
      describe:
        'See what its controller says: kubectl -n {{namespace}} describe {{kind}} {{name}}',
      checkController:
        'See whether the cluster has something that hands out addresses.',
      notRequired:
        'If it need not have one, switch the check off (requireLoadBalancerAddress, requireIngressAddress).',
    },
    documentation:
      'https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer',
  },
  NoReadyEndpoints: {
    title: 'The service has no ready endpoint',
    sentences: [
      'No ready pod stands behind {{kind}} {{name}}, which looks for {{selector}}.',
      'Nobody answers for {{kind}} {{name}}: {{detail}}.',
      'No ready pod stands behind {{kind}} {{name}}.',
    ],
    actions: {
      compare:
        'See which pods it finds: kubectl -n {{namespace}} get pods -l {{selector}}',
      checkBackend: 'See whether what stands behind it runs and is ready.',
    },
    documentation:
      'https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/',
  },
  OldPodBlocks: {
    title: 'An old pod blocks the update',
    sentences: [
      'Pod {{pod}} of the old revision never gets ready, and the update of {{kind}} {{name}} waits for it for ever.',
      'A pod of the old revision never gets ready, and the update of {{kind}} {{name}} waits for it for ever.',
    ],
    actions: {
      deletePod:
        'Delete it: kubectl -n {{namespace}} delete pod {{pod}}; the new revision is made in its place.',
      parallel:
        'To keep it from happening again, look at podManagementPolicy: Parallel.',
    },
    documentation:
      'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#forced-rollback',
  },
  StillTerminating: {
    title: 'Old pods have not stopped yet',
    sentences: [
      '{{?namespaceLeaves}}Namespace {{namespace}} is being deleted, so nothing new can be made in it.',
      '{{kind}} {{name}} is being deleted and waits for {{finalizers}}.',
      'Old pods of {{kind}} {{name}} have not stopped yet ({{count}}): {{pods}}.',
      'There are more pods of {{kind}} {{name}} than wanted ({{count}}).',
      '{{updated}} of {{desired}} pods of {{kind}} {{name}} have the new revision.',
      '{{kind}} {{name}} is being deleted.',
    ],
    actions: {
      otherNamespace:
        '{{?namespaceLeaves}}Wait until it has gone, make it again, then deploy.',
      checkFinalizer:
        '{{?finalizers}}See whether what has to release it runs: {{finalizers}} is taken away by its own controller.',
      wait: '{{!namespaceLeaves}}Wait: a pod may take as long as its terminationGracePeriodSeconds.',
      shorten:
        '{{!namespaceLeaves}}If it takes that long each time, let the program end when it gets SIGTERM.',
    },
    documentation:
      'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  },
  DeletedDuringCheck: {
    title: 'An object was deleted during the check',
    sentences: [
      '{{?replaced}}{{kind}} {{name}} was deleted and made again by somebody else during the check.',
      '{{kind}} {{name}} was deleted during the check.',
    ],
    actions: {
      findOut:
        'Find out who deleted it: another pipeline, an operator, a person.',
      deployAgain: 'Then deploy again.',
    },
  },
  ChangedByOther: {
    title: 'Someone else changed an object',
    sentences: [
      'It was changed by someone else: {{detail}}.',
      'It was changed by someone else.',
    ],
    actions: {
      agree:
        'Find out who deploys here beside this pipeline, and agree on one.',
      deployAgain: 'Then deploy again.',
    },
  },
  Paused: {
    title: 'Someone paused an object',
    sentences: [
      '{{kind}} {{name}} is paused by {{by}}, and goes no further until someone resumes it.',
      '{{kind}} {{name}} is paused, and goes no further until someone resumes it.',
    ],
    actions: {
      resume:
        'Resume it: kubectl -n {{namespace}} rollout resume {{kind}}/{{name}}{{?by}}',
      accept:
        'Or let the step accept paused objects (pausedObjects: successful).',
    },
    documentation:
      'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#pausing-and-resuming-a-deployment',
  },
  ScaledToZero: {
    title: 'Someone scaled it to zero',
    sentences: [
      '{{kind}} {{name}} was scaled to 0; its manifest wants {{wanted}}.',
      '{{kind}} {{name}} was scaled to 0.',
    ],
    actions: {
      scaleUp:
        'Scale it up again: kubectl -n {{namespace}} scale {{kind}}/{{name}} --replicas={{wanted}}',
      sayZero: 'Or say replicas: 0 in its manifest, if that is what you want.',
    },
    documentation:
      'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#scaling-a-deployment',
  },
  ControllerNotResponding: {
    title: 'The controller of an object does not answer',
    sentences: [
      'The controller of {{kind}} {{name}} has not seen the change: it is at generation {{observed}}, the change is {{generation}}.',
      'The controller of {{kind}} {{name}} has not said anything about it yet: {{detail}}.',
      'The controller of {{kind}} {{name}} has not said anything about it yet.',
    ],
    actions: {
      checkController:
        'See whether the controller of kind {{kind}} runs, and what its log says of {{name}}.',
      describe:
        'See what is known of it: kubectl -n {{namespace}} describe {{kind}} {{name}}',
    },
  },
  CustomResourceFailed: {
    title: 'A custom resource reports a failure',
    sentences: [
      '{{kind}} {{name}} says {{reason}}: {{detail}}.',
      '{{kind}} {{name}} says {{reason}}.',
    ],
    actions: {
      describe:
        'See all that its controller says: kubectl -n {{namespace}} describe {{kind}} {{name}}',
      describeInCluster:
        '{{!namespace}}Read its conditions: kubectl describe {{kind}} {{name}}',
      correct:
        'Correct in its specification what is objected to, then deploy again.',
    },
  },
  NotKnown: {
    title: 'The cause is not known',
    sentences: [
      '{{kind}} {{name}} reports {{reason}}: {{message}}.',
      '{{kind}} {{name}} reports {{reason}}.',
      'Nothing tells why.',
    ],
    actions: {
      describe:
        'See all that is known of it: kubectl -n {{namespace}} describe {{kind}} {{name}}',
      describeInCluster:
        '{{!namespace}}Read its status and events: kubectl describe {{kind}} {{name}}',
    },
  },
} as const satisfies Record<string, CauseText>;
