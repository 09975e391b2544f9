import { afterwatchTexts } from '../afterwatch';
import { TextsLike } from '../TextsLike';

/** Texts of what came after a successful end, in German. @internal */
export const germanAfterwatch: TextsLike<typeof afterwatchTexts> = {
  one: 'Nachdem es erfolgreich war: {{sentence}} um {{time}}, {{later}} später.',
  several_one: 'Nachdem es erfolgreich war, gab es einmal eine Störung.',
  several_other: 'Nachdem es erfolgreich war, gab es {{count}} Störungen.',
  each: '{{sentence}} um {{time}}, {{later}} später.',
  stays: 'Das Ergebnis bleibt {{outcome}}.',
  healed: 'Wieder in Ordnung seit {{time}}.',
  watching: 'Beobachtet bis {{time}}',
  notSeen:
    'Beobachtet bis {{time}}, aber am Ende waren einige Objekte nicht zu sehen: Ob sie in Ordnung sind, weiß niemand.',
  mark: 'Störung nach dem Erfolg',
  note: {
    Restarted_one: '1 Neustart von {{name}}',
    Restarted_other: '{{count}} Neustarts von {{name}}',
    NotReady: '{{kind}} {{name}} war {{seconds}} s lang nicht bereit',
    Failed: '{{kind}} {{name}} ist fehlgeschlagen',
    Deleted: '{{kind}} {{name}} wurde gelöscht',
  },
};
