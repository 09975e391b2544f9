import { Template } from '../texts/render';
import { AfterwatchCode } from './AfterwatchState';

/**
 * English sentence of every trouble after a green verdict. What stands in
 * braces is a parameter of the note; translations use the same names.
 *
 * @public
 */
export const afterwatchTexts: Readonly<Record<AfterwatchCode, Template>> = {
  Restarted: {
    one: '1 restart of {{name}}',
    other: '{{count}} restarts of {{name}}',
  },
  NotReady: '{{kind}} {{name}} was not ready for {{seconds}} s: {{detail}}',
  Failed: '{{kind}} {{name}} failed: {{detail}}',
  Deleted: '{{kind}} {{name}} was deleted',
};
