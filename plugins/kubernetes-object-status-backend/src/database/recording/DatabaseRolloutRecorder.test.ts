import { testDatabases } from '../../__testUtils__/testDatabases';
import { aDraftStep } from '../../__testUtils__/aDraft';
import { Noticed } from '../../recording/Rollout';
import { adoptableMs } from './findRecorded';
import {
  aReport,
  applied,
  aRollout,
  openWorld,
  RecordingWorld,
  Wish,
} from './__testUtils__/RecordingWorld';

const databases = testDatabases();

const first: Wish = { image: 'web:1', generation: 1 };
const second: Wish = { image: 'web:2', generation: 2 };
const third: Wish = { image: 'web:3', generation: 3 };
const restarted: Wish = { ...second, generation: 3, restartedAt: 'noon' };

const idOf = (noticed: Noticed) =>
  'executionId' in noticed ? noticed.executionId : '';

/** A world where the first template is known, and the portal watches. */
async function watching(id: Parameters<typeof openWorld>[1]) {
  const world = await openWorld(databases, id);
  await world.recorder.begin([aRollout(first)]);
  return world;
}

type Act = (world: RecordingWorld) => Promise<unknown>;

const notice =
  (wish: Wish): Act =>
  ({ recorder }) =>
    recorder.notice(aRollout(wish));
const report =
  (wish: Wish, by: Parameters<typeof applied>[1]): Act =>
  world =>
    world.report(aReport([applied(wish, by)]));

describe.each(databases.eachSupportedId())('a recorder on %s', id => {
  it('opens no execution for 2,000 workloads that are there', async () => {
    const { recorder, restart, database, counted } = await openWorld(
      databases,
      id,
    );
    const rollouts = Array.from({ length: 2_000 }, (_, index) =>
      aRollout({ name: `web-${index}` }),
    );
    const count = { statements: 0, writes: 0 };
    database.knex.on('query', ({ sql }: { sql: string }) => {
      count.statements += 1;
      if (/^(insert|update|delete)/i.test(sql)) count.writes += 1;
    });

    const noticed = await recorder.begin(rollouts);
    expect(noticed).toHaveLength(2_000);
    expect(new Set(noticed.map(({ type }) => type))).toEqual(
      new Set(['Known']),
    );
    expect(count.statements).toBeLessThanOrEqual(10);

    count.statements = 0;
    count.writes = 0;
    await restart().begin(rollouts);
    expect(count).toEqual({ statements: expect.any(Number), writes: 0 });
    expect(count.statements).toBeLessThanOrEqual(5);
    expect(await counted()).toEqual([]);
  });

  describe('of a fleet whose API server adds a default to every template', () => {
    const names = Array.from({ length: 50 }, (_, index) => `web-${index}`);
    const fleet = (wish: Wish, template: string) =>
      names.map(name => aRollout({ ...wish, name }, { template }));

    async function watched() {
      const world = await openWorld(databases, id);
      await world.recorder.begin(fleet({ generation: 1 }, 'as it was'));
      return world;
    }
    const typesOf = (noticed: Noticed[]) => [
      ...new Set(noticed.map(({ type }) => type)),
    ];

    it('opens no execution, and writes each down once', async () => {
      const { restart, counted, database } = await watched();
      const anew = fleet({ generation: 1 }, 'with a default');

      expect(typesOf(await restart().begin(anew))).toEqual(['Known']);
      expect(await restart().notice(anew[0])).toEqual({ type: 'Known' });
      expect(await counted()).toEqual([]);
      expect(await database.knex('known_workload').pluck('template')).toEqual(
        names.map(() => 'with a default'),
      );

      const writes: string[] = [];
      database.knex.on('query', ({ sql }: { sql: string }) => writes.push(sql));
      await restart().begin(anew);
      expect(writes.filter(sql => /update|insert/i.test(sql))).toEqual([]);
    });

    it('opens one for each that was changed as well', async () => {
      const { restart } = await watched();
      const changed = fleet({ generation: 2 }, 'with a default');
      expect(typesOf(await restart().begin(changed))).toEqual(['Opened']);
    });

    it('opens none for those that were scaled before', async () => {
      const { recorder, restart, counted } = await watched();
      await recorder.refresh(
        fleet({ generation: 9, replicas: 5 }, 'as it was'),
      );
      const anew = fleet({ generation: 9, replicas: 5 }, 'with a default');

      expect(typesOf(await restart().begin(anew))).toEqual(['Known']);
      expect(await counted()).toEqual([]);
    });

    it('counts the next rollout of each', async () => {
      const { recorder, restart } = await watched();
      await recorder.refresh(fleet({ generation: 1 }, 'with a default'));
      expect(
        typesOf(
          await restart().begin(
            fleet(
              { generation: 2, image: 'web:2' },
              'with a default and web:2',
            ),
          ),
        ),
      ).toEqual(['Opened']);
    });
  });

  it.each<[string, Wish, string]>([
    ['was made anew', { ...first, uid: 'b', generation: 1 }, 'other'],
    ['was rolled out meanwhile', { ...first, generation: 3 }, 'other'],
    ['was scaled before', { ...second, generation: 1 }, JSON.stringify('as 2')],
  ])('refreshes nothing of one that %s', async (_, late, template) => {
    const { recorder, database } = await watching(id);
    await recorder.notice(aRollout(second, { template: 'as 2' }));
    const read = () => database.knex('known_workload');
    const before = await read();

    await recorder.refresh([aRollout(late, { template })]);
    expect(await read()).toEqual(before);
  });

  it('opens an execution for a template that nobody reported', async () => {
    const world = await watching(id);
    const noticed = await world.recorder.notice(aRollout(second));

    expect(noticed.type).toBe('Opened');
    expect(await world.find(idOf(noticed))).toMatchObject({
      entityRef: 'component:default/checkout',
      environment: 'production',
      version: '2',
      title: 'Deployment web, image 2',
      source: { type: 'observed', actor: 'kubectl-set' },
      state: 'Running',
      steps: [
        {
          name: 'Deployment web',
          type: 'raw-yaml',
          state: 'Checking',
          targets: [{ cluster: 'prod-eu', namespace: 'shop' }],
        },
      ],
    });
    const [open] = await world.steps.loadOpenSteps();
    expect(open.applied).toMatchObject([
      {
        cluster: 'prod-eu',
        kind: 'Deployment',
        name: 'web',
        uid: 'a',
        generation: 2,
        manifest: { spec: { template: expect.anything() } },
      },
    ]);
  });

  it('opens one for a workload that came while it was watched', async () => {
    const { recorder } = await openWorld(databases, id);
    expect(await recorder.notice(aRollout(first))).toMatchObject({
      type: 'Opened',
    });
  });

  describe('that knows since when an entity is watched', () => {
    const entityRef = 'component:default/checkout';
    const noon = Date.parse('2026-01-31T12:00:00Z');
    const made = (createdAt: number) => [aRollout(first, { createdAt })];

    async function watchedSince(since: number) {
      const world = await openWorld(databases, id);
      await world.recorder.watch('prod-eu', [
        { entityRef, selection: 'app=web', since },
      ]);
      return world;
    }

    it('opens an execution for what was made while nobody watched', async () => {
      const { restart, counted } = await watchedSince(noon);
      expect(await restart().begin(made(noon + 1000))).toMatchObject([
        { type: 'Opened' },
      ]);
      expect(await restart().begin(made(noon + 1000))).toEqual([
        { type: 'Known' },
      ]);
      expect(await counted()).toHaveLength(1);
    });

    it.each([
      ['was made before', [{ entityRef, selection: 'app=web' }], 0],
      [
        'is of an entity that names other workloads since',
        [{ entityRef, selection: 'app=all' }],
        1000,
      ],
      ['is of an entity that went away meanwhile', [], 1000],
    ])('opens none for what %s', async (_, entities, later) => {
      const { restart } = await watchedSince(noon);
      await restart().watch(
        'prod-eu',
        entities.map(each => ({ ...each, since: noon + 5000 })),
      );
      expect(await restart().begin(made(noon + later))).toEqual([
        { type: 'Known' },
      ]);
    });

    it('leaves it to who reported it', async () => {
      const world = await watchedSince(noon);
      const { id: own } = await world.report(
        aReport([applied(first, 'answer')]),
      );
      expect(await world.restart().begin(made(noon + 1000))).toEqual([
        { type: 'Reported', executionId: own },
      ]);
      expect(await world.counted()).toHaveLength(1);
    });

    it('keeps the first instant, and writes nothing for it', async () => {
      const { restart, database } = await watchedSince(noon);
      const again = [{ entityRef, selection: 'app=web', since: noon + 5000 }];
      const changes: string[] = [];
      database.knex.on('query', ({ sql }: { sql: string }) =>
        changes.push(sql),
      );
      await restart().watch('prod-eu', again);
      expect(changes.filter(sql => !/^select/i.test(sql))).toEqual([]);

      expect(await restart().begin(made(noon + 1000))).toMatchObject([
        { type: 'Opened' },
      ]);
    });

    it('takes 2,000 of them', async () => {
      const { recorder, database } = await openWorld(databases, id);
      const many = Array.from({ length: 2_000 }, (_, index) => ({
        entityRef: `component:default/web-${index}`,
        selection: 'app=web',
        since: noon,
      }));
      await recorder.watch('prod-eu', many);
      await recorder.watch('prod-eu', many.slice(0, 1_999));
      expect(await database.knex('watched_entity')).toHaveLength(1_999);
    });
  });

  it('notices what changed while nobody watched', async () => {
    const { restart, counted } = await watching(id);
    const again = [aRollout(second), aRollout({ name: 'api' })];

    expect(await restart().begin(again)).toMatchObject([
      { type: 'Opened' },
      { type: 'Known' },
    ]);
    expect(await counted()).toHaveLength(1);
  });

  const oneEach: Array<[string, Act[], number]> = [
    ['the same template noticed twice', [notice(second), notice(second)], 1],
    [
      'a restart of the portal',
      [
        notice(second),
        ({ restart }) => restart().begin([aRollout(second)]),
        ({ restart }) => restart().notice(aRollout(second)),
      ],
      1,
    ],
    [
      'a replica count alone',
      [notice({ ...first, generation: 2, replicas: 9 })],
      0,
    ],
    ['a rollback', [notice(second), notice({ ...first, generation: 3 })], 2],
    [
      'a rollback to what was reported a moment ago',
      [
        report(second, 'manifest'),
        notice(second),
        notice(third),
        notice({ ...second, generation: 4 }),
      ],
      3,
    ],
    [
      'a rollback that is reported by its manifest before it is noticed',
      [
        notice(second),
        notice(third),
        report({ ...second, generation: 4 }, 'manifest'),
        notice({ ...second, generation: 4 }),
      ],
      3,
    ],
    [
      'a report that comes after the next rollout was noticed',
      [notice(second), notice(third), report(second, 'version')],
      2,
    ],
    [
      'a report that ended before it was noticed, and a late one of the rollout before',
      [
        notice(second),
        async world => {
          const { id: own } = await world.report(
            aReport([applied(third, 'manifest')]),
          );
          await world.end(own, 'Successful');
        },
        report(second, 'answer'),
        notice(third),
      ],
      2,
    ],
    [
      'a late report of a rollout after the way back to it was noticed',
      [
        notice(second),
        notice(third),
        notice({ ...second, generation: 4 }),
        report(second, 'answer'),
      ],
      3,
    ],
    [
      'the same where the one between was reported',
      [
        notice(second),
        report(third, 'version'),
        notice(third),
        notice({ ...second, generation: 4 }),
        report(second, 'answer'),
      ],
      3,
    ],
    [
      'a late report of a rollout that nobody noticed, after the way back to it',
      [
        report(third, 'answer'),
        notice(third),
        notice({ ...second, generation: 4 }),
        report(second, 'answer'),
      ],
      3,
    ],
    [
      'a report of what an autoscaler has counted further since',
      [
        notice({ ...second, generation: 4, replicas: 9 }),
        report(second, 'answer'),
      ],
      1,
    ],
    [
      'a workload that was made anew with the same template',
      [notice(second), notice({ ...second, uid: 'b', generation: 1 })],
      2,
    ],
    [
      'a restart of the pods where no step is open',
      [notice({ ...first, generation: 2, restartedAt: 'noon' })],
      1,
    ],
    [
      'a restart of the pods while an automatic execution runs',
      [notice(second), notice(restarted)],
      1,
    ],
    [
      'a restart of the pods while a report runs',
      [report(second, 'version'), notice(second), notice(restarted)],
      1,
    ],
    [
      'a restart of the pods while a report runs that named its object only',
      [report(second, 'name'), notice(second), notice(restarted)],
      1,
    ],
    ...(['answer', 'version', 'manifest', 'name'] as const).flatMap(
      (by): Array<[string, Act[], number]> => [
        [
          `a report by ${by}, then noticed`,
          [report(second, by), notice(second)],
          1,
        ],
        [
          `noticed, then reported by ${by}`,
          [notice(second), report(second, by)],
          1,
        ],
      ],
    ),
    [
      'a report of a later rollout before the earlier one was noticed',
      [report(third, 'version'), notice(second), notice(third)],
      2,
    ],
    [
      'a report of what is there already, then a restart after its end',
      [
        async world => {
          const { id: own } = await world.report(
            aReport([applied(first, 'manifest')]),
          );
          await world.end(own, 'Successful');
        },
        notice({ ...first, generation: 2, restartedAt: 'noon' }),
      ],
      2,
    ],
    [
      'a report without an entity',
      [
        world =>
          world.report(
            aReport([applied(second, 'version')], { entityRef: undefined }),
          ),
        notice(second),
      ],
      1,
    ],
    [
      'a report for another environment',
      [
        notice(second),
        world =>
          world.report(
            aReport([applied(second, 'version')], { environment: 'staging' }),
          ),
      ],
      1,
    ],
  ];
  it.each(oneEach)('counts %s', async (_, acts, expected) => {
    const world = await watching(id);
    for (const act of acts) await act(world);
    expect(await world.counted()).toHaveLength(expected);
  });

  it('counts what ended before it was noticed as the report', async () => {
    const world = await watching(id);
    const { id: own } = await world.report(
      aReport([applied(second, 'manifest')]),
    );
    await world.end(own, 'Successful');

    world.database.at += adoptableMs - 60_000;
    expect(await world.recorder.notice(aRollout(second))).toEqual({
      type: 'Reported',
      executionId: own,
    });
  });

  it('does not count it where that was long ago', async () => {
    const world = await watching(id);
    const { id: own } = await world.report(
      aReport([applied(second, 'manifest')]),
    );
    await world.end(own, 'Successful');

    world.database.at += adoptableMs + 60_000;
    expect(await world.recorder.notice(aRollout(second))).toMatchObject({
      type: 'Opened',
    });
  });

  it('says whose window other hands restart', async () => {
    const world = await watching(id);
    const opened = await world.recorder.notice(aRollout(second));

    expect(await world.recorder.notice(aRollout(restarted))).toEqual({
      type: 'OtherHands',
      executionId: idOf(opened),
    });
    expect(await world.takerOf(idOf(opened))).toBeUndefined();
  });

  describe('takes over', () => {
    it.each<[string, Act, Wish]>([
      ['a report', report(second, 'version'), third],
      ['a report by manifest', report(second, 'manifest'), third],
      ['a report by name', report(second, 'name'), third],
      ['another automatic execution', notice(second), third],
      [
        'what was made anew',
        notice(second),
        { ...second, uid: 'b', generation: 1 },
      ],
      [
        'what was reported and then made anew',
        report(second, 'version'),
        { ...second, uid: 'b', generation: 1 },
      ],
    ])('%s', async (_, act, later) => {
      const world = await watching(id);
      await act(world);
      await notice(second)(world);
      const [before] = await world.counted();
      const opened = await world.recorder.notice(aRollout(later));

      expect(opened.type).toBe('Opened');
      expect(await world.takerOf(before.id)).toBe(idOf(opened));
      expect((await world.find(idOf(opened))).supersedes).toMatchObject([
        { executionId: before.id, step: 1, object: 'Deployment web' },
      ]);
    });

    it('nothing of another entity', async () => {
      const world = await watching(id);
      const { id: own } = await world.report(
        aReport([applied(second, 'version')], {
          entityRef: 'component:default/other',
        }),
      );
      await notice(third)(world);
      expect(await world.takerOf(own)).toBeUndefined();
    });

    it('what its observation ended before, and names itself there', async () => {
      const world = await watching(id);
      const { id: own } = await world.report(
        aReport([applied(second, 'version')]),
      );
      await notice(second)(world);
      await world.endByUnknown(own);
      expect(await world.find(own)).toMatchObject({
        causeCode: 'ChangedByOther',
      });
      const opened = await world.recorder.notice(aRollout(third));

      const ended = await world.find(own);
      expect(ended).toMatchObject({
        outcome: 'Superseded',
        steps: [
          {
            outcome: 'Superseded',
            explanation: {
              code: 'TakenOver',
              params: { executionId: idOf(opened), title: '3' },
              message: 'taken over by 3, Deployment web',
            },
          },
        ],
      });
      expect(ended.causeCode).toBeUndefined();
      expect((await world.find(idOf(opened))).supersedes).toMatchObject([
        { executionId: own },
      ]);
      // It ended once; who followed was told later.
      const { items } = await world.executions.listTransitions(own, {
        after: 0,
        limit: 50,
      });
      expect(items.filter(each => each.reason === 'Superseded')).toHaveLength(
        1,
      );
      expect(items.at(-1)).toMatchObject({
        reason: 'SuccessorNamed',
        message: 'taken over by 3, Deployment web',
      });
    });

    it.each([
      ['and a report that follows names itself', 0, 'TakenOver'],
      [
        'and one that comes long after does not',
        adoptableMs + 60_000,
        'Superseded',
      ],
    ])('what its observation ended before, %s', async (_, laterMs, code) => {
      const world = await watching(id);
      const { id: own } = await world.report(
        aReport([applied(second, 'version')]),
      );
      await world.endByUnknown(own);
      world.database.at += laterMs;
      await world.report(aReport([applied(third, 'version')]));

      expect(await world.find(own)).toMatchObject({
        outcome: 'Superseded',
        steps: [{ explanation: { code } }],
      });
    });

    it('what its observation ends afterwards, and is named there', async () => {
      const world = await watching(id);
      const { id: own } = await world.report(
        aReport([applied(second, 'version')]),
      );
      await notice(second)(world);
      const opened = await world.recorder.notice(aRollout(third));
      await world.endByUnknown(own);

      expect(await world.find(own)).toMatchObject({
        outcome: 'Superseded',
        steps: [
          {
            explanation: {
              code: 'TakenOver',
              params: { executionId: idOf(opened) },
            },
          },
        ],
      });
      const { items } = await world.executions.listTransitions(own, {
        after: 0,
        limit: 50,
      });
      expect(items.at(-1)).toMatchObject({
        reason: 'Superseded',
        message: 'taken over by 3, Deployment web',
      });
    });

    it('is taken over at once by a report that came before it was noticed', async () => {
      const world = await watching(id);
      const { id: own } = await world.report(
        aReport([applied(third, 'version')]),
      );
      const opened = await world.recorder.notice(aRollout(second));

      expect(await world.takerOf(idOf(opened))).toBe(own);
      expect(await world.takerOf(own)).toBeUndefined();
      expect((await world.find(own)).supersedes).toMatchObject([
        { executionId: idOf(opened) },
      ]);
    });
  });

  it('makes one of the same rollout noticed ten times at once', async () => {
    const world = await watching(id);
    const noticed = await Promise.all(
      Array.from({ length: 10 }, () =>
        world.restart().notice(aRollout(second)),
      ),
    );
    const types = noticed.map(({ type }) => type);
    expect(types.filter(type => type === 'Opened')).toHaveLength(1);
    expect(types.filter(type => type === 'Known')).toHaveLength(9);
  });

  it('leaves a report alone that has the workload among others', async () => {
    const world = await watching(id);
    const { id: own } = await world.report(
      aReport([], {
        steps: [
          aDraftStep(),
          aDraftStep({ applied: [applied(second, 'manifest')] }),
        ],
      }),
    );
    expect(await world.recorder.notice(aRollout(second))).toEqual({
      type: 'Reported',
      executionId: own,
    });
  });
});
