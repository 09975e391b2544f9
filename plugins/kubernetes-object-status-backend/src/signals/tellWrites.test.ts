import { StepStore, StepWrite } from '../observation/StepStore';
import { tellWrites } from './tellWrites';

const write = { executionId: 'a', step: 1 } as StepWrite;

function aStore(fault?: Error) {
  const order: string[] = [];
  const store: StepStore = {
    startWaiting: async () => [],
    listOpenSteps: async () => [],
    loadOpenSteps: async () => [],
    async write() {
      await Promise.resolve();
      if (fault) throw fault;
      order.push('committed');
    },
    now: async () => 5,
  };
  const telling = tellWrites(store, id => order.push(`told of ${id}`));
  return { telling, order };
}

describe('a store that tells of its writes', () => {
  it('tells after the commit', async () => {
    const { telling, order } = aStore();
    await telling.write(write);

    expect(order).toEqual(['committed', 'told of a']);
  });

  it('does not tell of a write that was refused, and passes the refusal on', async () => {
    const { telling, order } = aStore(new Error('fenced'));

    await expect(telling.write(write)).rejects.toThrow('fenced');
    expect(order).toEqual([]);
  });

  it('answers everything else as before', async () => {
    const { telling } = aStore();

    expect(await telling.now()).toBe(5);
    expect(await telling.listOpenSteps()).toEqual([]);
    expect(await telling.loadOpenSteps()).toEqual([]);
  });
});
