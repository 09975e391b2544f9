import { adoptionTexts } from '../adoption';
import { TextsLike } from '../TextsLike';

/** Texts of an execution that was recorded by itself, and then reported, in German. @internal */
export const germanAdoption: TextsLike<typeof adoptionTexts> = {
  countsAs: 'Dieser Rollout zählt als {{title}}, gemeldet von {{source}}.',
  countsAsOther:
    'Dieser Rollout zählt als ein Deployment, das später gemeldet wurde.',
  once: 'Vorher wurde er von selbst aufgezeichnet. Listen und Zahlen zählen ihn einmal, als den gemeldeten.',
  show: '{{title}} zeigen',
};
