import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { causeTexts } from './texts/causes';
import { columnTexts } from './texts/columns';
import { explanationMessages, reasonMessages } from './texts/messages';

/**
 * Every text of the plugin; English is the default.
 *
 * @public
 */
export const kubernetesObjectStatusTranslationRef = createTranslationRef({
  id: 'kubernetes-object-status',
  messages: {
    status: {
      Successful: 'Successful',
      InProgress: 'In progress',
      Failed: 'Failed',
      Paused: 'Paused',
      Unknown: 'Unknown',
      OlderRevision: 'Older revision',
      Leaving: 'Leaving',
      NotJudged: 'Not judged',
    },
    notCounted: {
      Replaced: 'replaced',
      OwnerNotObserved: 'its owner is not observed yet',
      ExplainsOwner: 'its owner decides',
    },
    outcome: {
      Successful: 'Successful',
      Failed: 'Failed',
      TimedOut: 'Timed out',
      Cancelled: 'Cancelled',
      Superseded: 'Superseded',
      Inconclusive: 'Inconclusive',
      Skipped: 'Skipped',
    },
    state: {
      Queued: 'Queued',
      Applying: 'Applying',
      Checking: 'Checking',
      Stabilizing: 'Stabilizing',
      RollingOut: 'Rolling out',
    },
    tag: {
      notVerified: 'not verified',
      notStabilized: 'not stabilized',
      warnings_one: '{{count}} warning',
      warnings_other: '{{count}} warnings',
    },
    duration: {
      underSecond: 'under 1 s',
      seconds: '{{seconds}} s',
      minutes: '{{minutes}} min',
      minutesSeconds: '{{minutes}} min {{seconds}} s',
      hours: '{{hours}} h',
      hoursMinutes: '{{hours}} h {{minutes}} min',
      days: '{{days}} days',
    },
    header: {
      title: '{{version}} to {{environment}}',
      titleWithoutVersion: 'Deployment of {{time}}',
      environment: 'Environment',
      version: 'Version',
      source: 'Source',
      sourceBy: '{{source}} by {{actor}}',
      commit: 'Commit',
      started: 'Started',
      recorded: 'Recorded',
      cancel: 'Cancel',
      opensInNewTab: 'opens in a new tab',
    },
    chip: {
      live: 'Live',
      updated: 'updated {{ago}} ago',
      notLive: 'Not live',
      asOf: 'as of {{time}}, {{ago}} ago',
      frozen: 'Frozen at {{time}}',
      after: 'after {{duration}}',
    },
    verdict: {
      queued: 'Waits for its turn. No clock runs yet.',
      applying: 'Step {{number}} is being applied.',
      looking: 'Looking at the cluster for the first time.',
      failing: '{{object}}: {{message}}',
      paused: 'Paused by someone: {{object}}.',
      blind: '{{object}} in {{cluster}} cannot be seen: {{message}}',
      blindConsequence: 'Nothing can become successful until it can be seen.',
      waiting_one: 'Waiting for {{count}} of {{total}} objects.',
      waiting_other: 'Waiting for {{count}} of {{total}} objects.',
      waitingFor: '{{object}}: {{message}}',
      allSuccessful_one: 'The only object is successful.',
      allSuccessful_other: 'All {{count}} objects are successful.',
    },
    clock: {
      applying: 'Applying, no window yet',
      closed: 'Not stable yet',
      open: '{{status}}, stable for {{elapsed}} of {{length}}',
      ends: 'Ends as {{outcome}} at {{time}} unless something changes',
      awaitingProof: 'Stable for {{length}}, asking the cluster once more',
      timeout: 'Step timeout',
      timeoutRunning: '{{elapsed}} of {{length}}',
      timeoutEnding: '{{elapsed}} of {{length}}, {{left}} left',
      unlimited: 'No timeout',
    },
    step: {
      title: 'Step {{number}}: {{name}}',
      where: '{{cluster}} / {{namespace}}',
      started: 'started {{time}}, running for {{duration}}',
      finished: '{{from}} to {{to}}, {{duration}}',
      fold: 'Fold step {{number}}',
      unfold: 'Unfold step {{number}}',
      queuedFirst_zero: 'Starts as soon as it is its turn.',
      queuedFirst_one:
        'Starts as soon as it is its turn. {{count}} object will be checked.',
      queuedFirst_other:
        'Starts as soon as it is its turn. {{count}} objects will be checked.',
      queuedAfter_zero: 'Starts when step {{number}} has been successful.',
      queuedAfter_one:
        'Starts when step {{number}} has been successful. {{count}} object will be checked.',
      queuedAfter_other:
        'Starts when step {{number}} has been successful. {{count}} objects will be checked.',
      skipped: 'A step before it was not successful, so it was not run.',
      nothingToVerify:
        'This step has no objects, so there is nothing to verify.',
      notLookedAt: 'The objects of this step have not been looked at yet.',
      notVerified_one:
        'Verification is off for this step, so its object has no verdict.',
      notVerified_other:
        'Verification is off for this step, so its {{count}} objects have no verdict.',
      objectsFailed: 'The objects of this step could not be loaded.',
      frozen: 'As at {{time}}, when the step ended.',
      type: {
        'raw-yaml': 'Raw Kubernetes YAML',
        containers: 'Kubernetes containers',
        'config-map': 'ConfigMap',
        secret: 'Secret',
        ingress: 'Ingress',
        service: 'Service',
      },
    },
    table: {
      label: '{{kinds}} of step {{number}}',
      applied_one: '{{count}} applied',
      applied_other: '{{count}} applied',
      children_one: '{{count}} child',
      children_other: '{{count}} children',
      object: 'Object',
      status: 'Status',
      owner: 'of {{owner}}',
      cluster: 'Cluster',
      namespace: 'Namespace',
      since: 'Since',
      revision: 'Revision {{revision}}',
      dimmed: 'Dimmed rows are shown and do not count.',
    },
    why: {
      carried: 'Because of it {{objects}} failed too.',
      status: '{{status}}, {{reason}}',
      pod: 'Pod',
      container: 'Container',
      namespace: 'Namespace',
      cluster: 'Cluster',
    },
    list: {
      title: 'Deployments',
      label: 'Deployments to {{environment}}',
      more: 'Show older deployments',
      running: '{{time}}, {{duration}} so far',
      finished: '{{time}}, {{duration}}',
      unnamed: 'no version',
      started: 'Started',
      service: 'Service',
      decided: 'What decided it',
      duration: 'Duration',
      outcome: 'Outcome',
      environments: 'Environments',
    },
    cancel: {
      title: 'Cancel {{title}}?',
      text: 'Watching ends and the outcome is Cancelled. The cluster is not changed.',
      reason: 'Reason',
      confirm: 'Cancel deployment',
      keep: 'Go on',
      refused: 'You may not cancel it.',
      unreachable:
        'It was not cancelled: the portal does not answer. Try again.',
      failed:
        'It was not cancelled: the server answered with {{status}}. Try again.',
    },
    notFound: {
      title: 'There is no such deployment, or you may not see it.',
      all: 'All deployments of {{entity}}',
      allOfPortal: 'All deployments',
    },
    refused: {
      title: 'You may not see these deployments',
      text: 'You need {{permission}}. Ask the owner, or your portal administrator.',
    },
    empty: {
      title: 'No deployments yet',
      text: 'The first one appears here when a pipeline records it.',
    },
    error: {
      title: 'The deployment could not be loaded',
      titleOfList: 'The deployments could not be loaded',
      answered:
        'The server answered with {{status}}. Nothing is lost: deployments are recorded and judged apart from this page.',
      unreachable:
        'The portal does not answer. Nothing is lost: deployments are recorded and judged apart from this page.',
      retry: 'Try again',
      reference: 'Reference {{reference}}',
    },
    stale: {
      title: 'The portal does not answer.',
      text: 'You see the last known state. The verdict is made on the server and does not depend on this page.',
    },
    loading: 'Loading',
    announce: {
      connectionLost: 'Connection lost. Showing {{time}}.',
    },
    cause: causeTexts,
    column: columnTexts,
    reason: reasonMessages,
    explanation: explanationMessages,
  },
});
