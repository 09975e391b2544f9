import { CauseText } from '../CauseText';

/** What is said where something that a Pod names is missing. @internal */
export const configurationTexts = {
  ConfigMissing: {
    title: 'A configuration that a pod needs is missing',
    sentences: [
      'Container {{container}} cannot start: ConfigMap {{configMap}} has no key {{key}}.',
      'Volume {{volume}} of pod {{pod}} cannot be mounted: ConfigMap {{configMap}} has no key {{key}}.',
      'Volume {{volume}} of pod {{pod}} cannot be mounted: its ConfigMap has no key {{key}}.',
      'Container {{container}} cannot start: there is no ConfigMap {{configMap}} in namespace {{namespace}}.',
      'Volume {{volume}} of pod {{pod}} cannot be mounted: there is no ConfigMap {{configMap}} in namespace {{namespace}}.',
      'Pod {{pod}} names a ConfigMap, or a key of one, that is not there.',
    ],
    actions: {
      checkKeys:
        'See which keys it has: kubectl -n {{namespace}} describe configmap {{configMap}}{{?key}}',
      create:
        'Deploy ConfigMap {{configMap}} to namespace {{namespace}} before, or together with what names it.',
      correct: 'Or correct the reference in the manifest.',
    },
    ruledOut: 'The ConfigMaps that it names are there: {{names}}.',
    documentation:
      'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/',
  },
  SecretMissing: {
    title: 'A secret that a pod needs is missing',
    sentences: [
      'Container {{container}} cannot start: Secret {{secret}} has no key {{key}}.',
      'Volume {{volume}} of pod {{pod}} cannot be mounted: Secret {{secret}} has no key {{key}}.',
      'Volume {{volume}} of pod {{pod}} cannot be mounted: its Secret has no key {{key}}.',
      'Container {{container}} cannot start: there is no Secret {{secret}} in namespace {{namespace}}.',
      'Volume {{volume}} of pod {{pod}} cannot be mounted: there is no Secret {{secret}} in namespace {{namespace}}.',
      'Pod {{pod}} names a Secret, or a key of one, that is not there.',
    ],
    actions: {
      checkKeys:
        'See which keys it has, without their values: kubectl -n {{namespace}} describe secret {{secret}}{{?key}}',
      create:
        'Create Secret {{secret}} in namespace {{namespace}}, or have whatever fills it (a vault, an operator) do so.',
      correct: 'Or correct the reference in the manifest.',
    },
    ruledOut: 'The Secrets that it names are there: {{names}}.',
    documentation:
      'https://kubernetes.io/docs/concepts/configuration/secret/#using-secrets',
  },
} as const satisfies Record<string, CauseText>;
