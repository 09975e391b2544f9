import { CauseText } from '../CauseText';

/** What is said where applying or looking went wrong, and not the object. @internal */
export const stepTexts = {
  ApplyConflict: {
    title: 'Someone else owns a field that was to be applied',
    sentences: [
      'It was not applied, because someone else owns a field of it: {{detail}}.',
      'It was not applied, because someone else owns a field of it.',
    ],
    actions: {
      leaveOut:
        'Leave the field out of the manifest, if the other one is to own it.',
      agree: 'Or agree with who owns it now.',
    },
    documentation:
      'https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts',
  },
  ApplyRefused: {
    title: 'The cluster refused what was to be applied',
    sentences: [
      'The cluster refused it: {{detail}}.',
      'The cluster refused it.',
    ],
    actions: {
      correct:
        'Correct in the manifest what the cluster objects to, then deploy again.',
      tryOut:
        'To try it without changing anything: kubectl apply --dry-run=server -f FILE',
    },
  },
  NotApplied: {
    title: 'The change never arrived in the cluster',
    sentences: [
      '{{?notThere}}{{kind}} {{name}} is not there: its kind is not known before {{definition}} is established.',
      '{{?notThere}}There is no {{kind}} {{name}} in namespace {{namespace}} of {{cluster}}.',
      '{{?notThere}}There is no {{kind}} {{name}} in {{cluster}}.',
      '{{kind}} {{name}} is not as it was to be applied: {{label}} is {{live}}, wanted {{wanted}}.',
      '{{kind}} {{name}} is not as it was to be applied: {{label}} is missing, wanted {{wanted}}.',
      '{{kind}} {{name}} is still at generation {{generation}}; applied was {{applied}}.',
      '{{kind}} {{name}} is not as it was to be applied.',
    ],
    actions: {
      checkPipeline:
        'See whether the pipeline applied {{kind}} {{name}}, and to cluster {{cluster}}.',
      ignore:
        '{{?label}}If something in the cluster rewrites this field, name it in ignoreDifferences.',
    },
  },
  Unstable: {
    title: 'It never stayed successful',
    sentences: [
      'It was successful now and then (times: {{count}}), never for {{window}} s; what broke it last: {{detail}}.',
      'It was successful again and again, and never for long enough.',
    ],
    actions: {
      find: 'Find out what keeps changing: the timeline has every change with its time.',
      readLog:
        'A program that ends or fails its probe now and then is the usual reason: read its log.',
    },
  },
  KindNotServed: {
    title: 'The cluster does not know a kind',
    sentences: ['Cluster {{cluster}} does not know the kind {{kind}}.'],
    actions: {
      install:
        'Install what defines the kind, or deploy to a cluster that has it: kubectl api-resources',
    },
    documentation:
      'https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/custom-resources/',
  },
  RuleError: {
    title: 'A health rule failed',
    sentences: [
      'The health rule {{rule}} cannot judge {{kind}} {{name}}: {{error}}.',
      'The health rule of {{kind}} {{name}} ended in an error.',
    ],
    actions: {
      correct:
        'Correct the health rule {{rule}} in the portal’s configuration.',
    },
  },
  ClusterUnreachable: {
    title: 'A cluster cannot be reached',
    sentences: [
      '{{kind}} {{name}} of cluster {{cluster}} could not be seen: {{detail}}.',
      '{{kind}} {{name}} of cluster {{cluster}} could not be seen when it mattered.',
    ],
    actions: {
      checkPortal:
        'See whether the portal reaches cluster {{cluster}}; it is tried again by itself.',
      lookYourself:
        'See yourself how it is: kubectl -n {{namespace}} get {{kind}} {{name}}',
    },
  },
  NotPermitted: {
    title: 'We may not do or see this in the cluster',
    sentences: [
      '{{?unseen}}The portal may not list {{kind}} in cluster {{cluster}}: {{detail}}.',
      '{{?unseen}}The portal may not list {{kind}} in cluster {{cluster}}.',
      'It may not be applied: {{detail}}.',
      'It may not be applied.',
    ],
    actions: {
      grant:
        '{{?unseen}}Grant the portal’s account get, list and watch on {{kind}}.',
      grantApply:
        '{{!unseen}}Grant the account that applies what the message says that it lacks.',
    },
    documentation:
      'https://kubernetes.io/docs/reference/access-authn-authz/rbac/',
  },
} as const satisfies Record<string, CauseText>;
