import { uuidv7 } from 'uuidv7';
import { aDraftStep } from '../../__testUtils__/aDraft';
import { aJudged, anEnd, anOutcome, aWrite } from '../../__testUtils__/judged';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { DatabaseIdempotencyStore } from '../idempotency/DatabaseIdempotencyStore';
import { adoptableMs } from './findRecorded';
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
const third: Wish = { image: 'web:3', generation: 3 };

/** A world where a rollout was opened by itself. */
async function recorded(id: Parameters<typeof openWorld>[1]) {
  const world = await openWorld(databases, id);
  await world.recorder.begin([aRollout(first)]);
  const noticed = await world.recorder.notice(aRollout(second));
  if (noticed.type !== 'Opened') throw new Error('It was not opened');
  return { ...world, observed: noticed.executionId };
}

describe.each(databases.eachSupportedId())('adoption on %s', id => {
  it('makes the automatic execution that runs the report', async () => {
    const { find, report, observed, steps } = await recorded(id);
    const before = await find(observed);
    const check = {
      ...aDraftStep().check,
      statusStabilizationTimeoutSeconds: 3,
    };
    const begun = await report(
      aReport([], {
        version: '1.4.2',
        title: 'Checkout with coupons',
        source: { type: 'github-actions', actor: 'jane' },
        warnings: [{ code: 'EntityUnknown', params: {}, message: 'unknown' }],
        steps: [
          aDraftStep({
            name: 'Deploy',
            applied: [applied(second, 'answer')],
            check,
          }),
          aDraftStep({ name: 'Settings' }),
        ],
      }),
    );

    expect(begun).toEqual({ id: observed, isStarted: true, isAdopted: true });
    const after = await find(observed);
    expect(after).toMatchObject({
      id: observed,
      createdAt: before.createdAt,
      entityRef: 'component:default/checkout',
      version: '1.4.2',
      title: 'Checkout with coupons',
      source: { type: 'github-actions', actor: 'jane' },
      state: 'Running',
      warnings: [{ code: 'EntityUnknown' }],
      steps: [
        { name: 'Deploy', state: 'Checking', objectStatusCheck: check },
        { name: 'Settings', state: 'Queued' },
      ],
    });
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(Date.parse(after.startedAt ?? '')).toBeGreaterThan(
      Date.parse(before.startedAt ?? ''),
    );
    const [open] = await steps.loadOpenSteps();
    expect(open).toMatchObject({ executionId: observed, renewals: 1, check });
    expect(open.applied).toHaveLength(1);
  });

  it('keeps what the report does not say: entity and version', async () => {
    const { find, report, observed } = await recorded(id);
    await report(
      aReport([applied(second, 'version')], {
        entityRef: undefined,
        version: undefined,
      }),
    );
    expect(await find(observed)).toMatchObject({
      entityRef: 'component:default/checkout',
      version: '2',
    });
  });

  it('starts clock and window anew: nothing of what was seen before is left', async () => {
    const { report, observed, steps, executions } = await recorded(id);
    await steps.write(
      aWrite(observed, { rows: [{ ...aJudged('old'), position: 0 }] }),
    );
    const seen = await executions.listObjects(observed, 1, undefined);
    expect(seen?.items).toHaveLength(1);
    await report(aReport([applied(second, 'version')]));

    const [open] = await steps.loadOpenSteps();
    expect(open.saved).toBeUndefined();
    expect(open.startedAt).toBeGreaterThan(0);
    // A page that had seen it is told that it is gone.
    const since = await executions.listObjects(observed, 1, seen?.version);
    expect(since).toMatchObject({ items: [], removed: [expect.any(String)] });
  });

  it('refuses what was seen for the automatic execution, and takes what is seen since', async () => {
    const { find, report, observed, steps } = await recorded(id);
    const late = anEnd(observed, 1, anOutcome('Failed'));
    await report(aReport([applied(second, 'version')]));

    await expect(steps.write(late)).rejects.toMatchObject({
      name: 'RenewedError',
    });
    expect(await find(observed)).toMatchObject({ state: 'Running' });
    await steps.write({
      ...anEnd(observed, 1, anOutcome('Successful')),
      renewals: 1,
    });
    expect(await find(observed)).toMatchObject({ outcome: 'Successful' });
  });

  it('tells its history', async () => {
    const { report, observed, executions } = await recorded(id);
    await report(aReport([applied(second, 'version')]));
    const { items } = await executions.listTransitions(observed, {
      after: 0,
      limit: 50,
    });
    expect(items).toMatchObject([
      {
        reason: 'Adopted',
        message: 'reported by github-actions; the check begins anew',
      },
    ]);
  });

  it('of one that has ended makes a new execution, and that one counts', async () => {
    const { find, report, observed, counted, end, restart } = await recorded(
      id,
    );
    await end(observed, 'Failed');
    const begun = await report(aReport([applied(second, 'version')]));

    expect(begun).toMatchObject({ isAdopted: false });
    expect(await find(observed)).toMatchObject({
      outcome: 'Failed',
      adoptedBy: begun.id,
    });
    expect((await counted()).map(each => each.id)).toEqual([begun.id]);
    expect(await restart().notice(aRollout(second))).toEqual({ type: 'Known' });
  });

  it('of one that was taken over makes a new execution', async () => {
    const { find, report, recorder, observed } = await recorded(id);
    await recorder.notice(aRollout(third));
    const begun = await report(aReport([applied(second, 'version')]));

    expect(begun).toMatchObject({ isAdopted: false });
    expect(await find(observed)).toMatchObject({ adoptedBy: begun.id });
  });

  it('of several becomes one of them, and the others count as it', async () => {
    const { report, recorder, observed, counted, takerOf } = await recorded(id);
    const other: Wish = { ...second, name: 'api', uid: 'b' };
    const noticed = await recorder.notice(aRollout(other));
    const begun = await report(
      aReport([applied(second, 'manifest'), applied(other, 'manifest')]),
    );

    expect(begun).toMatchObject({ id: observed, isAdopted: true });
    expect((await counted()).map(each => each.id)).toEqual([observed]);
    const taken = 'executionId' in noticed ? noticed.executionId : '';
    expect(await takerOf(taken)).toBe(observed);
  });

  it.each<[string, () => ReturnType<typeof aReport>]>([
    ['another template', () => aReport([applied(third, 'version')])],
    [
      'another manifest',
      () => aReport([applied({ ...second, image: 'web:9' }, 'manifest')]),
    ],
    [
      'another object',
      () => aReport([applied({ ...second, name: 'api' }, 'manifest')]),
    ],
    [
      'another uid',
      () => aReport([applied({ ...second, uid: 'b' }, 'answer')]),
    ],
    [
      'what its pipeline has not applied yet',
      () => aReport([applied(second, 'manifest')], { report: 'stepwise' }),
    ],
  ])('is not of %s', async (_, draft) => {
    const { find, report, observed } = await recorded(id);
    const begun = await report(draft());
    expect(begun).toMatchObject({ isAdopted: false });
    expect((await find(observed)).adoptedBy).toBeUndefined();
  });

  it('is not of what was recorded long ago', async () => {
    const { database, report, observed, counted } = await recorded(id);
    database.at += adoptableMs + 60_000;
    const begun = await report(aReport([applied(second, 'version')]));
    expect(begun.id).not.toBe(observed);
    expect(await counted()).toHaveLength(2);
  });

  it('is of what a pipeline reports when it has applied it, too', async () => {
    const { executions, find, report, observed, counted } = await recorded(id);
    const begun = await report(aReport([], { report: 'stepwise' }));
    await executions.startStep(begun.id, 1);
    const own = await find(begun.id);
    await executions.finishStep(own, 1, {
      end: { type: 'Applied' },
      step: aDraftStep({ applied: [applied(second, 'answer')] }),
    });

    expect(await find(observed)).toMatchObject({ adoptedBy: begun.id });
    expect((await counted()).map(each => each.id)).toEqual([begun.id]);
  });

  it('does not wait for its own turn', async () => {
    const { report, observed, counted } = await recorded(id);
    const draft = aReport([applied(second, 'version')], {
      concurrency: 'wait',
    });
    expect(await report(draft)).toMatchObject({
      id: observed,
      isStarted: true,
    });
    expect(await counted()).toHaveLength(1);
  });

  it('that waits for its turn counts all the same', async () => {
    const { report, recorder, observed, counted } = await recorded(id);
    const other: Wish = { ...second, name: 'api', uid: 'b' };
    await recorder.notice(aRollout(other));
    const draft = aReport([applied(second, 'version')], {
      concurrency: 'wait',
    });
    const begun = await report(draft);

    expect(begun).toMatchObject({ isStarted: false, isAdopted: false });
    const ids = (await counted()).map(each => each.id);
    expect(ids).not.toContain(observed);
    expect(ids).toHaveLength(2);
  });

  it('keeps the answer of a keyed call with the id that it has become', async () => {
    const { database, executions, observed } = await recorded(id);
    const keys = new DatabaseIdempotencyStore(database);
    const claimed = await keys.claim('ci', 'key', 'same');
    if (claimed.type !== 'Claimed') throw new Error('It was not claimed');
    await executions.insert(uuidv7(), aReport([applied(second, 'version')]), {
      claim: claimed.claim,
      answer: begun => ({ id: begun.id, url: '', steps: [], warnings: [] }),
    });

    expect(await keys.claim('ci', 'key', 'same')).toMatchObject({
      type: 'Answered',
      answer: { id: observed },
    });
  });

  it('is of one of two reports that come at once', async () => {
    const { report, observed } = await recorded(id);
    const begun = await Promise.all([
      report(aReport([applied(second, 'version')])),
      report(aReport([applied(second, 'version')])),
    ]);
    const adopted = begun.filter(({ isAdopted }) => isAdopted);
    expect(adopted).toMatchObject([{ id: observed }]);
  });
});
