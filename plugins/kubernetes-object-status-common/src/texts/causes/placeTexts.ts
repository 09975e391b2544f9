import { CauseText } from '../CauseText';

const ASSIGN = 'https://kubernetes.io/docs/concepts/scheduling-eviction/';

/** What is said where a Pod has no place to run. @internal */
export const placeTexts = {
  Unschedulable: {
    title: 'No node can take the pod',
    sentences: [
      'None of the {{nodes}} nodes can take pod {{pod}}, which asks for {{requested}} {{resource}}: {{detail}}.',
      'None of the {{nodes}} nodes can take pod {{pod}}: {{detail}}.',
      'No node can take pod {{pod}}: {{detail}}.',
      'No node can take pod {{pod}}.',
    ],
    actions: {
      askLess:
        'Ask for less {{resource}} (now {{requested}}), free some, or have a node added.',
      checkSelector:
        '{{?selector}}See whether nodeSelector and affinity name labels that nodes have: kubectl get nodes --show-labels',
      tolerate:
        '{{?taints}}If the pod may run there, tolerate the taint: kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints',
      loosen:
        '{{?podAffinity}}Loosen pod affinity or topology spread, or have nodes added.',
      freePort:
        '{{?ports}}Two pods cannot have the same host port on a node: use a Service instead of hostPort.',
      uncordon:
        '{{?cordoned}}Some nodes are closed for new pods (cordoned): ask when they are opened again.',
      sameZone:
        '{{?volumeZone}}Its volume is in a zone that has no fitting node: have one added there.',
      describe:
        'See what the scheduler says: kubectl -n {{namespace}} describe pod {{pod}}',
    },
    ruledOut: 'It has a node: {{node}}.',
    documentation: `${ASSIGN}assign-pod-node/`,
  },
  VolumePending: {
    title: 'A volume is not there yet',
    sentences: [
      '{{?claimMissing}}Pod {{pod}} waits for volume claim {{claim}}, which namespace {{namespace}} does not have.',
      '{{?classMissing}}Volume claim {{claim}} asks for storage class {{storageClass}}, which the cluster does not have.',
      'Volume claim {{claim}} (storage class {{storageClass}}) has no volume yet: {{detail}}.',
      'Volume claim {{claim}} (storage class {{storageClass}}) has no volume yet.',
      'Volume claim {{claim}} has no volume yet: {{detail}}.',
      'Volume claim {{claim}} has no volume yet.',
      'Volume {{volume}} is not available yet.',
      'Pod {{pod}} waits for a volume: {{detail}}.',
      'Pod {{pod}} waits for a volume.',
    ],
    actions: {
      createClaim:
        '{{?claimMissing}}Deploy volume claim {{claim}}, or correct claimName in the manifest.',
      checkClass:
        '{{?classMissing}}Name a storage class that there is: kubectl get storageclass',
      describe:
        'See what it waits for: kubectl -n {{namespace}} describe pvc {{claim}}',
      askPlatform:
        'Ask those who run the cluster whether its storage has room and works.',
    },
    documentation:
      'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#binding',
  },
  VolumeMountFailed: {
    title: 'A volume cannot be mounted',
    sentences: [
      '{{?attachedElsewhere}}Volume {{volume}} cannot be attached for pod {{pod}}, because another node still has it.',
      'Volume {{volume}} cannot be mounted for pod {{pod}}: {{detail}}.',
      'A volume cannot be mounted for pod {{pod}}: {{detail}}.',
      'A volume cannot be mounted for pod {{pod}}.',
    ],
    actions: {
      recreate:
        '{{?attachedElsewhere}}A volume of mode ReadWriteOnce goes with one node: use strategy Recreate, or wait until the old pod has gone.',
      describe:
        'See all that the node says of it: kubectl -n {{namespace}} describe pod {{pod}}',
      askPlatform: 'Ask those who run the cluster whether its storage works.',
    },
    ruledOut: 'Its volumes are mounted ({{count}}).',
    documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/',
  },
  VolumeLost: {
    title: 'A volume is lost',
    sentences: [
      'Volume {{volume}} of claim {{claim}} is gone, with what was on it.',
      'The volume of claim {{claim}} is gone, with what was on it.',
    ],
    actions: {
      restore:
        'Restore the volume from a backup, or bind the claim to another one.',
      recreate:
        'If what was on it may be lost: kubectl -n {{namespace}} delete pvc {{claim}}',
    },
    documentation:
      'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#phase',
  },
  NodeProblem: {
    title: 'A node has a problem',
    sentences: [
      '{{?disk}}The disk of node {{node}} is full: container {{container}} cannot get {{image}}.',
      '{{?network}}Node {{node}} cannot set up the network of pod {{pod}}: {{detail}}.',
      '{{?notReady}}Node {{node}} is not ready: {{detail}}.',
      '{{?notReady}}Node {{node}} is not ready.',
      'Node {{node}} could not run pod {{pod}}: {{detail}}.',
      'A node could not run pod {{pod}}: {{detail}}.',
      'A node cannot run what it should.',
    ],
    actions: {
      look: 'See how it is: kubectl describe node {{node}}',
      move: 'If it lasts, have the pod made on another node: kubectl -n {{namespace}} delete pod {{pod}}',
      askPlatform: 'Tell those who run the cluster.',
    },
    ruledOut: 'Its node is ready: {{node}}.',
    documentation: 'https://kubernetes.io/docs/reference/node/node-status/',
  },
  Evicted: {
    title: 'A pod was evicted from its node',
    sentences: [
      '{{?ownLimit}}Pod {{pod}} was evicted because it used more local storage than it may: {{detail}}.',
      'Pod {{pod}} was evicted from node {{node}}, which ran short of {{resource}}; container {{container}} used {{used}}, asked was for {{asked}}.',
      'Pod {{pod}} was evicted from node {{node}}, which ran short of {{resource}}.',
      'Pod {{pod}} was evicted, because its node ran short of {{resource}}.',
      'Pod {{pod}} was evicted: {{detail}}.',
      'Pod {{pod}} was evicted.',
    ],
    actions: {
      request:
        'Ask for as much {{resource}} as it uses (resources.requests): who asks for what he needs is evicted last.',
      lessStorage:
        '{{?ownLimit}}Write less to local disk and logs, or raise the ephemeral-storage limit.',
      recreate:
        'Nobody makes a bare pod again: deploy again, better as a Deployment.',
    },
    documentation: `${ASSIGN}node-pressure-eviction/`,
  },
} as const satisfies Record<string, CauseText>;
