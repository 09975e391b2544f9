import { CauseText } from '../CauseText';

/** What is said where the cluster lets no Pod in. @internal */
export const admissionTexts = {
  QuotaExceeded: {
    title: 'The quota of the namespace is used up',
    sentences: [
      'Quota {{quota}} of namespace {{namespace}} leaves no room for another pod of {{kind}} {{name}}: {{used}} of {{limited}} {{resource}} are used, and it needs {{requested}} more.',
      'Quota {{quota}} of namespace {{namespace}} leaves no room for another pod of {{kind}} {{name}}: needed is {{asked}}; used is {{taken}} of {{most}}.',
      'Quota {{quota}} of namespace {{namespace}} asks every container to say what it needs, and this one does not: {{mustSpecify}}.',
      'A quota of namespace {{namespace}} leaves no room for another pod of {{kind}} {{name}}: {{detail}}.',
      'A quota of namespace {{namespace}} leaves no room for another pod of {{kind}} {{name}}.',
    ],
    actions: {
      specify:
        '{{?mustSpecify}}Give every container requests and limits for what the quota counts.',
      look: 'See what is used up: kubectl -n {{namespace}} describe resourcequota',
      free: '{{?limited}}Ask for less ({{resource}}), or scale down what else runs in the namespace.',
      freeSeveral:
        '{{?most}}Ask for less ({{resources}}), or scale down what else runs in the namespace.',
      raise:
        'Or have the quota raised by those who own namespace {{namespace}}.',
    },
    ruledOut: 'The quota of the namespace has room: {{room}}.',
    documentation:
      'https://kubernetes.io/docs/concepts/policy/resource-quotas/',
  },
  LimitRangeViolated: {
    title: 'A pod is outside the limits of its namespace',
    sentences: [
      'The limits of namespace {{namespace}} set a {{bound}} of {{allowed}} {{resource}} for each {{per}}, and {{kind}} {{name}} asks for {{asked}}.',
      'The limits of namespace {{namespace}} set a {{bound}} of {{allowed}} {{resource}} for each {{per}}, and {{kind}} {{name}} sets no {{unspecified}}.',
      'A pod of {{kind}} {{name}} is outside the limits of namespace {{namespace}}: {{detail}}.',
      'A pod of {{kind}} {{name}} is outside the limits of namespace {{namespace}}.',
    ],
    actions: {
      change:
        'Set {{resource}} requests and limits within what is allowed ({{bound}} {{allowed}}).',
      look: 'See what is allowed: kubectl -n {{namespace}} describe limitrange',
      ask: 'Or ask those who own namespace {{namespace}} for other limits.',
    },
    documentation: 'https://kubernetes.io/docs/concepts/policy/limit-range/',
  },
  PermissionDenied: {
    title: 'A permission is missing in the cluster',
    sentences: [
      'Pod {{pod}} is to run as service account {{account}}, which namespace {{namespace}} does not have.',
      'The pods of {{kind}} {{name}} are to run as service account {{account}}, which namespace {{namespace}} does not have.',
      '{{user}} may not {{verb}} {{resource}}, and so the pods of {{kind}} {{name}} cannot be made.',
      'The pods of {{kind}} {{name}} cannot be made for want of a permission: {{detail}}.',
      'The pods of {{kind}} {{name}} cannot be made for want of a permission.',
    ],
    actions: {
      createAccount:
        'Create it: kubectl -n {{namespace}} create serviceaccount {{account}}',
      correct:
        'Or correct serviceAccountName in the manifest (now {{account}}).',
      grant:
        'Have {{user}} granted {{verb}} on {{resource}} in namespace {{namespace}}.',
      ask: 'Ask those who own namespace {{namespace}} for the permission.',
    },
    documentation:
      'https://kubernetes.io/docs/reference/access-authn-authz/rbac/',
  },
  AdmissionRefused: {
    title: 'The cluster does not admit the object',
    sentences: [
      'Policy {{webhook}} of the cluster refuses the pods of {{kind}} {{name}}: {{objection}}.',
      'Policy {{webhook}} of the cluster refuses the pods of {{kind}} {{name}}, without saying why.',
      'Policy {{deadWebhook}} has to be asked about the pods of {{kind}} {{name}} and does not answer: {{objection}}.',
      'Namespace {{namespace}} admits pods at security level {{level}} only, and those of {{kind}} {{name}} are not: {{objection}}.',
      'Policy {{policy}} of the cluster refuses the pods of {{kind}} {{name}}: {{objection}}.',
      'The cluster has no priority class {{priorityClass}}, which {{kind}} {{name}} asks for.',
      'The cluster does not admit the pods of {{kind}} {{name}}: {{detail}}.',
      'The cluster does not admit the pods of {{kind}} {{name}}.',
    ],
    actions: {
      reviveWebhook:
        'Tell those who own {{deadWebhook}} that it does not answer: until it does, no pod that it has to see is made.',
      secure:
        '{{?level}}Set the securityContext as the sentence says, for each container that it names.',
      change:
        '{{?objection}}{{!deadWebhook}}Change in the manifest what is objected to, then deploy again.',
      namePriority:
        'Correct priorityClassName, or have {{priorityClass}} made: kubectl get priorityclass',
      ask: '{{!priorityClass}}Or ask those who own the policy for an exception.',
    },
    documentation:
      'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/',
  },
} as const satisfies Record<string, CauseText>;
