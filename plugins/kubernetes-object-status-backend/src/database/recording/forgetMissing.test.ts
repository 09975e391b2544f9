import { testDatabases } from '../../__testUtils__/testDatabases';
import { forgetAfterMs } from './forgetMissing';
import {
  aReport,
  applied,
  aRollout,
  openWorld,
  Wish,
} from './__testUtils__/RecordingWorld';

const databases = testDatabases();

const first: Wish = { image: 'web:1', generation: 1 };
const second: Wish = { image: 'web:2', generation: 2 };
const madeAnew: Wish = { ...second, uid: 'b', generation: 1 };

const nobody = () => false;
const everybody = () => true;
const whoKnows = () => undefined;

describe.each(databases.eachSupportedId())('workloads on %s', id => {
  async function knowing(...wishes: Wish[]) {
    const world = await openWorld(databases, id);
    await world.recorder.begin(wishes.map(wish => aRollout(wish)));
    return {
      ...world,
      known: (): Promise<string[]> =>
        world.database.knex('known_workload').pluck('uid'),
      pass: (ms: number) => {
        world.database.at += ms;
      },
    };
  }

  it('are forgotten when they have been gone for long', async () => {
    const { recorder, known, pass } = await knowing(first);
    await recorder.forget(nobody);
    expect(await known()).toEqual(['a']);

    pass(forgetAfterMs - 10);
    await recorder.forget(nobody);
    expect(await known()).toEqual(['a']);

    pass(10);
    await recorder.forget(nobody);
    expect(await known()).toEqual([]);
  });

  it.each([
    ['that are there', everybody],
    ['of which nobody can tell', whoKnows],
  ])('%s stay known', async (_, isThere) => {
    const { recorder, known, pass } = await knowing(first);
    await recorder.forget(isThere);
    pass(2 * forgetAfterMs);
    await recorder.forget(isThere);
    expect(await known()).toEqual(['a']);
  });

  it.each<[string, (world: Awaited<ReturnType<typeof knowing>>) => unknown]>([
    ['are there again', ({ recorder }) => recorder.forget(everybody)],
    ['are listed again', ({ recorder }) => recorder.begin([aRollout(first)])],
    ['are rolled out', ({ recorder }) => recorder.notice(aRollout(second))],
    ['are made anew', ({ recorder }) => recorder.notice(aRollout(madeAnew))],
  ])('that %s are gone no longer', async (_, comeBack) => {
    const world = await knowing(first);
    await world.recorder.forget(nobody);
    world.pass(forgetAfterMs);
    await comeBack(world);
    await world.recorder.forget(nobody);
    expect(await world.known()).toHaveLength(1);
  });

  it('are forgotten some at a time, however many there are', async () => {
    const names = Array.from({ length: 1_201 }, (_, index) => `web-${index}`);
    const { recorder, known, pass } = await knowing(
      ...names.map(name => ({ name, uid: name })),
    );
    const isThere = (key: string) => key.endsWith('|web-7');
    await recorder.forget(isThere);
    pass(forgetAfterMs + 10);
    await recorder.forget(isThere);
    expect(await known()).toEqual(['web-7']);
  });

  it.each([
    ['a moment after they were deleted', 0],
    ['after they were forgotten', forgetAfterMs + 10],
  ])('that are made anew %s are counted once', async (_, gone) => {
    const { recorder, report, counted, end, pass } = await knowing(first);
    await recorder.notice(aRollout(second));
    const { id: own } = await report(aReport([applied(second, 'manifest')]));
    await end(own, 'Successful');
    await recorder.forget(nobody);
    pass(gone);
    await recorder.forget(nobody);

    expect(await recorder.notice(aRollout(madeAnew))).toMatchObject({
      type: 'Opened',
    });
    expect(await recorder.notice(aRollout(madeAnew))).toEqual({
      type: 'Known',
    });
    expect(await counted()).toHaveLength(2);
  });
});
