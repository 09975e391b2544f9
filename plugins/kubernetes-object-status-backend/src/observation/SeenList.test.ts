import { Clock } from './Clock';
import { SeenList } from './SeenList';
import { VirtualClock } from './__testUtils__/VirtualClock';

const target = {
  cluster: 'prod',
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  namespace: 'shop',
};
const silent = 'Cluster prod cannot be reached.';
const gap = { type: 'Gap' as const, message: 'The connection was lost.' };
const refusal = { type: 'Forbidden' as const, message: 'Refused (403).' };

/** A list of a cluster that may say why it is silent. */
function aList(silence?: string) {
  const clock: Clock = new VirtualClock();
  return new SeenList(target, clock, {
    onChange: ({ apply }) => apply(),
    onObserved: () => undefined,
    describeSilence: () => silence,
  });
}

describe('why a list is not observed', () => {
  it.each<[string, string | undefined, (list: SeenList) => void]>([
    ['nothing was heard, and the cluster says why', silent, () => undefined],
    ['it said it itself', gap.message, list => list.onTrouble(gap, 0)],
    [
      'another trouble came after the first',
      refusal.message,
      list => {
        list.onTrouble(gap, 0);
        list.onTrouble(refusal, 0);
      },
    ],
    [
      'its proof failed: what was wrong before is over',
      silent,
      list => {
        list.onTrouble(gap, 0);
        list.onListed([]);
        list.doubt(0);
      },
    ],
    [
      'it is observed again: nothing is wrong',
      undefined,
      list => {
        list.onTrouble(gap, 0);
        list.onObserved();
      },
    ],
  ])('%s', (_, expected, happen) => {
    const list = aList(silent);
    happen(list);
    expect(list.view.message).toBe(expected);
  });

  it('says nothing where nobody knows', () => {
    expect(aList().view).toMatchObject({ state: 'Gap', message: undefined });
  });
});
