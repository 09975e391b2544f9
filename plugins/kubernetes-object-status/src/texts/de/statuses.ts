import { statusesTexts } from '../statuses';
import { TextsLike } from '../TextsLike';

/** Words of statuses, outcomes and durations, in German. @internal */
export const germanStatuses: TextsLike<typeof statusesTexts> = {
  status: {
    Successful: 'Erfolgreich',
    InProgress: 'In Arbeit',
    Failed: 'Fehlgeschlagen',
    Paused: 'Pausiert',
    Unknown: 'Unbekannt',
    OlderRevision: 'Ältere Revision',
    Leaving: 'Wird beendet',
    NotJudged: 'Nicht bewertet',
  },
  notCounted: {
    Replaced: 'ersetzt',
    OwnerNotObserved: 'Besitzer noch nicht beobachtet',
    ExplainsOwner: 'der Besitzer entscheidet',
    NodeLeftOut: 'sein Node zählt nicht',
    NotVerified: 'Prüfung ist aus',
  },
  outcome: {
    Successful: 'Erfolgreich',
    Failed: 'Fehlgeschlagen',
    TimedOut: 'Zeit abgelaufen',
    Cancelled: 'Abgebrochen',
    Superseded: 'Abgelöst',
    Inconclusive: 'Ohne Ergebnis',
    Skipped: 'Übersprungen',
  },
  state: {
    Queued: 'Wartet',
    Applying: 'Wird angewendet',
    Checking: 'Wird geprüft',
    Stabilizing: 'Stabilisiert sich',
    RollingOut: 'Wird ausgerollt',
  },
  tag: {
    notVerified: 'nicht geprüft',
    notStabilized: 'nicht stabilisiert',
    warnings_one: '{{count}} Warnung',
    warnings_other: '{{count}} Warnungen',
  },
  duration: {
    underSecond: 'unter 1 s',
    seconds: '{{seconds}} s',
    minutes: '{{minutes}} min',
    minutesSeconds: '{{minutes}} min {{seconds}} s',
    hours: '{{hours}} h',
    hoursMinutes: '{{hours}} h {{minutes}} min',
    days: '{{days}} Tage',
  },
};
