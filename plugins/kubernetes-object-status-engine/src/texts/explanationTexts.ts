import { Template } from './render';

/**
 * English sentence of every way in which a step can end.
 *
 * @public
 */
export const explanationTexts = {
  Stable: 'stable for {{seconds}} s',
  DesiredStateReached:
    'reached the desired state; no stabilization was asked for',
  NotStabilized:
    'not stabilized: the timeout came after {{seconds}} s of {{window}} s',
  NotStabilizedLeaving:
    'not stabilized: old pods were still leaving at the timeout',
  NotVerified: 'not verified: verification is off for this step',
  NothingApplied: 'nothing was applied, so nothing is verified',
  FailedFor: '{{kind}} {{name}}: {{detail}}',
  FailedAtTimeout:
    '{{kind}} {{name}} had failed when the time was over: {{detail}}',
  TimedOutWaiting: {
    one: '1 of {{counted}} objects was not there yet after {{seconds}} s',
    other:
      '{{count}} of {{counted}} objects were not there yet after {{seconds}} s',
  },
  TimedOutApplying:
    'still being applied when the {{seconds}} s were over: nobody said that it was',
  TimedOutUnseen: 'the objects were not judged in {{seconds}} s',
  TimedOutStabilizing:
    'stable for only {{seconds}} s of {{window}} s when the time was over',
  TimedOutTooOld: 'ran for {{days}} days without a verdict',
  Unstable: {
    one: 'unstable: successful once, never for {{window}} s; last broken: {{detail}}',
    other:
      'unstable: successful {{count}} times, never for {{window}} s; last broken: {{detail}}',
  },
  Blind: {
    one: '1 object could not be observed when it mattered: {{objects}}',
    other:
      '{{count}} objects could not be observed when it mattered: {{objects}}',
  },
  Unproven:
    'the cluster did not answer when the end of the window was to be proven',
  UnreachableWhileApplying: 'the cluster could not be reached while applying',
  Cancelled: 'cancelled: {{detail}}',
  Superseded: 'superseded: {{detail}}',
  TakenOver: 'taken over by {{title}}, {{object}}',
  ApplyRefused: 'the cluster refused it: {{detail}}',
  ApplyConflict: 'the apply ran into a conflict: {{detail}}',
  NotPermitted: 'the apply is not permitted: {{detail}}',
} satisfies Record<string, Template>;

/** @public */
export type ExplanationCode = keyof typeof explanationTexts;
