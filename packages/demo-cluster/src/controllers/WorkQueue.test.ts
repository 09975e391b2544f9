import { WorkQueue } from './WorkQueue';

describe('a work queue', () => {
  let looks: string[] = [];
  let queue: WorkQueue;

  beforeEach(() => {
    jest.useFakeTimers();
    looks = [];
  });

  afterEach(() => {
    queue.stop();
    jest.useRealTimers();
  });

  function start(work: (key: string) => void = () => undefined) {
    queue = new WorkQueue({
      work: key => {
        looks.push(key);
        work(key);
      },
      onFault: () => undefined,
    });
  }

  it('looks once at a key that was added many times', () => {
    start();
    queue.add('a');
    queue.add('b');
    queue.add('a');
    jest.runAllTimers();
    expect(looks).toEqual(['a', 'b']);
  });

  it('looks again at what a look itself added', () => {
    start(() => {
      if (looks.length === 1) queue.add('a');
    });
    queue.add('a');
    jest.runAllTimers();
    expect(looks).toEqual(['a', 'a']);
  });

  it('looks later, at the soonest of the times that were asked for', () => {
    start();
    queue.addAfter('a', 2_000);
    queue.addAfter('a', 1_000);
    queue.addAfter('a', 3_000);
    jest.advanceTimersByTime(999);
    expect(looks).toEqual([]);
    jest.advanceTimersByTime(1);
    jest.runAllTimers();
    expect(looks).toEqual(['a']);
  });

  it('tries again after a fault, each time after twice the pause', () => {
    start(() => {
      if (looks.length < 4) throw new Error('refused');
    });
    queue.add('a');
    const at: number[] = [];
    for (let ms = 0; ms <= 40; ms++) {
      const before = looks.length;
      jest.advanceTimersByTime(1);
      if (looks.length > before) at.push(ms);
    }
    expect(looks).toHaveLength(4);
    const pauses = at.slice(1).map((each, index) => each - at[index]);
    expect(pauses[1]).toBeGreaterThan(pauses[0]);
    expect(pauses[2]).toBeGreaterThan(pauses[1]);
  });

  it('does nothing more once it is stopped', () => {
    start();
    queue.add('a');
    queue.addAfter('b', 10);
    queue.stop();
    queue.add('c');
    expect(jest.getTimerCount()).toBe(0);
    expect(looks).toEqual([]);
  });
});
