import {
  defaultObjectStatusCheck,
  emptyMemory,
  Takeover,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  aJudged,
  anEnd,
  anOutcome,
  aState,
  aWrite,
  noon,
} from '../../__testUtils__/judged';
import { StepStore } from '../StepStore';
import { RecordedStep } from './MemoryStepStore';

/** A transition as far as the contract speaks of it. */
export interface ContractTransition {
  at: number;
  step: number;
  subject: 'object' | 'step';
  /** Of an object its name, of a step the transition's code. */
  name: string;
  status?: string;
  previousStatus?: string;
}

/** A store with what is needed to fill it and to look into it. */
export interface StoreUnderTest {
  store: StepStore;
  /** Moves the database's clock. */
  setNow(at: number): void;
  record(executionId: string, steps: RecordedStep[]): Promise<void>;
  cancel(executionId: string, reason: string): Promise<void>;
  /** Another execution is recorded that takes the objects of the first step over. */
  takeOver(executionId: string): Promise<Takeover>;
  /** Another process claims the clusters. */
  fence(): Promise<void>;
  /** What a page shows of the first step: name and status, in their places. */
  rows(executionId: string): Promise<Array<[name: string, status: string]>>;
  transitions(executionId: string): Promise<ContractTransition[]>;
  /** By step; `undefined` where there is none. */
  outcomes(executionId: string): Promise<Array<string | undefined>>;
}

const step: RecordedStep = {
  check: defaultObjectStatusCheck,
  applied: [
    {
      cluster: 'prod-eu',
      apiVersion: 'v1',
      kind: 'ConfigMap',
      namespace: 'shop',
      name: 'settings',
    },
  ],
};

/** The same with the uid of its object. */
const identified: RecordedStep = {
  ...step,
  applied: step.applied.map(each => ({ ...each, uid: 'one' })),
};

const row = (
  name: string,
  position: number,
  ...judged: Parameters<typeof aJudged> extends [string, ...infer Rest]
    ? Rest
    : never
) => ({ ...aJudged(name, ...judged), position });

const opened = { at: noon + 5, phase: 'Stabilizing', why: 'all are there' };

/** Opens a fresh store. */
export type CreateStore = () => Promise<StoreUnderTest>;

async function afterFailure(
  create: CreateStore,
  continueOnFailure: boolean,
): Promise<Array<string | undefined>> {
  const { store, record, outcomes } = await create();
  await record('e1', [{ ...step, continueOnFailure }, step]);
  await store.write(anEnd('e1', 1, anOutcome('Failed')));
  return outcomes('e1');
}

/** What every `StepStore` keeps to: named cases. */
export const stepStoreContract: Array<
  [name: string, run: (create: CreateStore) => Promise<void>]
> = [
  [
    'opens the first step of an execution when it is recorded',
    async create => {
      const { store, record } = await create();
      await record('e1', [step, step]);

      expect(await store.loadOpenSteps()).toEqual([
        { executionId: 'e1', step: 1, startedAt: noon, ...step },
      ]);
    },
  ],

  [
    'gives open steps of several executions, the oldest first',
    async create => {
      const { store, record, setNow } = await create();
      await record('first', [step]);
      setNow(noon + 1);
      await record('second', [step]);

      expect(await store.loadOpenSteps()).toMatchObject([
        { executionId: 'first' },
        { executionId: 'second' },
      ]);
    },
  ],

  [
    'loads only those that are asked for, and of them those that are open',
    async create => {
      const { store, record } = await create();
      await record('first', [step, step]);
      await record('second', [step]);
      await record('third', [step]);
      await store.write(anEnd('third', 1, anOutcome('Failed')));

      const keys = [
        { executionId: 'first', step: 1 },
        { executionId: 'third', step: 1 },
        { executionId: 'first', step: 2 },
        { executionId: 'nowhere', step: 1 },
      ];
      expect(await store.loadOpenSteps(keys)).toEqual([
        { executionId: 'first', step: 1, startedAt: noon, ...step },
      ]);
      expect(await store.loadOpenSteps([])).toEqual([]);
    },
  ],

  [
    'lists open steps with what was asked of them, the oldest first',
    async create => {
      const { store, record, cancel, setNow } = await create();
      await record('first', [step, step]);
      setNow(noon + 1);
      await record('second', [step]);
      await record('third', [step]);
      await cancel('second', 'wrong version');
      await store.write(anEnd('third', 1, anOutcome('Failed')));

      expect(await store.listOpenSteps()).toEqual([
        { executionId: 'first', step: 1 },
        {
          executionId: 'second',
          step: 1,
          cancelRequested: { reason: 'wrong version' },
        },
      ]);
    },
  ],

  [
    'gives back state and memory as they were written last',
    async create => {
      const { store, record } = await create();
      await record('e1', [step]);
      const memory = {
        ...emptyMemory,
        lists: { pods: 3 },
        continuity: { a: '1' },
      };
      const state = aState({ phase: 'Stabilizing', gaps: { a: 7 }, at: 8 });
      await store.write(aWrite('e1'));
      await store.write(aWrite('e1', { state, memory }));

      const [open] = await store.loadOpenSteps();
      expect(open.saved).toEqual({ state, memory });
    },
  ],

  [
    'does not share what it keeps with whoever wrote or read it',
    async create => {
      const { store, record } = await create();
      await record('e1', [step]);
      const state = aState();
      await store.write(aWrite('e1', { state }));
      state.gaps.written = 1;
      const [first] = await store.loadOpenSteps();
      if (first.saved) first.saved.state.gaps.read = 1;

      const [second] = await store.loadOpenSteps();
      expect(second.saved?.state.gaps).toEqual({});
    },
  ],

  [
    'tells a cancel with the first reason given',
    async create => {
      const { store, record, cancel } = await create();
      await record('e1', [step]);
      await cancel('e1', 'wrong version');
      await cancel('e1', 'again');

      const [open] = await store.loadOpenSteps();
      expect(open.cancelRequested).toEqual({ reason: 'wrong version' });
    },
  ],

  [
    'tells who took a step over, and only of that step',
    async create => {
      const { store, record, takeOver } = await create();
      await record('e1', [identified]);
      const by = await takeOver('e1');

      const [first, ...others] = await store.loadOpenSteps();
      expect(first).toMatchObject({ executionId: 'e1', supersededBy: by });
      expect(others).not.toContainEqual(
        expect.objectContaining({ supersededBy: by }),
      );
    },
  ],

  [
    'shows rows in their places, changed ones once, removed ones no more',
    async create => {
      const { store, record, rows } = await create();
      await record('e1', [step]);
      await store.write(
        aWrite('e1', { rows: [row('b', 1), row('a', 0), row('c', 2)] }),
      );
      await store.write(
        aWrite('e1', {
          rows: [row('b', 1, 'Successful')],
          removed: [aJudged('c').id, 'never-there'],
        }),
      );

      expect(await rows('e1')).toEqual([
        ['a', 'InProgress'],
        ['b', 'Successful'],
      ]);
    },
  ],

  [
    'shows a row again that was removed',
    async create => {
      const { store, record, rows } = await create();
      await record('e1', [step]);
      await store.write(aWrite('e1', { rows: [row('a', 0)] }));
      await store.write(aWrite('e1', { removed: [aJudged('a').id] }));
      await store.write(aWrite('e1', { rows: [row('a', 0)] }));

      expect(await rows('e1')).toEqual([['a', 'InProgress']]);
    },
  ],

  [
    'keeps transitions in order, write after write, objects before their step',
    async create => {
      const { store, record, transitions } = await create();
      await record('e1', [step]);
      await store.write(
        aWrite('e1', {
          objectTransitions: [{ at: noon + 1, object: aJudged('a') }],
          stepTransitions: [
            { ...opened, phase: 'Stabilizing', code: 'WindowOpened' },
          ],
        }),
      );
      await store.write(
        aWrite('e1', {
          objectTransitions: [
            {
              at: noon + 6,
              object: aJudged('a', 'Successful'),
              previousStatus: 'InProgress',
            },
          ],
          stepTransitions: [
            {
              ...opened,
              at: noon + 6,
              phase: 'Checking',
              aggregate: 'Successful',
              code: 'WindowClosed',
            },
          ],
        }),
      );

      expect(await transitions('e1')).toEqual([
        {
          at: noon + 1,
          step: 1,
          subject: 'object',
          name: 'a',
          status: 'InProgress',
        },
        { at: noon + 5, step: 1, subject: 'step', name: 'WindowOpened' },
        {
          at: noon + 6,
          step: 1,
          subject: 'object',
          name: 'a',
          status: 'Successful',
          previousStatus: 'InProgress',
        },
        {
          at: noon + 6,
          step: 1,
          subject: 'step',
          name: 'WindowClosed',
          status: 'Successful',
        },
      ]);
    },
  ],

  [
    'closes a step with its outcome',
    async create => {
      const { store, record, outcomes } = await create();
      await record('e1', [step]);
      await store.write(anEnd('e1', 1, anOutcome('Failed')));

      expect(await outcomes('e1')).toEqual(['Failed']);
      expect(await store.loadOpenSteps()).toEqual([]);
    },
  ],

  [
    'starts the next step with the outcome before it, on the clock of the database',
    async create => {
      const { store, record, outcomes, setNow } = await create();
      await record('e1', [step, step]);
      setNow(noon + 40_000);
      await store.write(anEnd('e1', 1, anOutcome('Successful')));

      expect(await outcomes('e1')).toEqual(['Successful', undefined]);
      expect(await store.loadOpenSteps()).toEqual([
        { executionId: 'e1', step: 2, startedAt: noon + 40_000, ...step },
      ]);
    },
  ],

  [
    'skips the next step after a failure',
    async create => {
      expect(await afterFailure(create, false)).toEqual(['Failed', 'Skipped']);
    },
  ],

  [
    'starts the next step after a failure that is looked past',
    async create => {
      expect(await afterFailure(create, true)).toEqual(['Failed', undefined]);
    },
  ],

  [
    'takes nothing for a step that has an outcome',
    async create => {
      const { store, record, outcomes, rows, transitions } = await create();
      await record('e1', [step]);
      await store.write(anEnd('e1', 1, anOutcome('Successful')));
      const before = await transitions('e1');

      for (const late of [
        anEnd('e1', 1, anOutcome('Failed')),
        aWrite('e1', { rows: [row('a', 0)] }),
      ]) {
        await expect(store.write(late)).rejects.toMatchObject({
          name: 'OutcomeExistsError',
        });
      }
      expect(await outcomes('e1')).toEqual(['Successful']);
      expect(await rows('e1')).toEqual([]);
      expect(await transitions('e1')).toEqual(before);
    },
  ],

  [
    'does the last write of a step once, however often it comes',
    async create => {
      const { store, record, rows, transitions } = await create();
      await record('e1', [step]);
      const write = aWrite('e1', {
        rows: [row('a', 0)],
        objectTransitions: [{ at: noon + 1, object: aJudged('a') }],
      });
      await store.write(write);
      const before = await transitions('e1');
      await store.write(write);

      expect(before).toHaveLength(1);
      expect(await transitions('e1')).toEqual(before);
      expect(await rows('e1')).toEqual([['a', 'InProgress']]);
    },
  ],

  [
    'takes an outcome for written that it wrote before',
    async create => {
      const { store, record, outcomes, transitions } = await create();
      await record('e1', [step, step]);
      const end = anEnd('e1', 1, anOutcome('Failed'));
      await store.write(end);
      const before = await transitions('e1');

      await expect(store.write(end)).resolves.toBeUndefined();
      expect(await outcomes('e1')).toEqual(['Failed', 'Skipped']);
      expect(await transitions('e1')).toEqual(before);
    },
  ],

  [
    'takes nothing from a process that was fenced',
    async create => {
      const { store, record, fence, outcomes, rows } = await create();
      await record('e1', [step]);
      await fence();

      await expect(
        store.write({
          ...anEnd('e1', 1, anOutcome('Failed')),
          rows: [row('a', 0)],
        }),
      ).rejects.toMatchObject({ name: 'FencedError' });
      expect(await outcomes('e1')).toEqual([undefined]);
      expect(await rows('e1')).toEqual([]);
    },
  ],

  [
    'refuses a step that is not there',
    async create => {
      const { store } = await create();
      await expect(store.write(aWrite('e9'))).rejects.toThrow(
        'Step 1 of execution e9 does not exist',
      );
    },
  ],

  [
    'tells the time of its clock',
    async create => {
      const { store, setNow } = await create();
      setNow(noon + 7);
      expect(await store.now()).toBe(noon + 7);
    },
  ],
];
