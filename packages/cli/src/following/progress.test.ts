import { Console } from '../host/Console';
import {
  anEndedExecution,
  anExecution,
  anExplainedObject,
  anObject,
  aStep,
  at,
  aTransition,
} from '../testUtils/builders';
import { TestHost } from '../testUtils/TestHost';
import { chooseProgress } from './chooseProgress';
import { FollowedExecution, Progress } from './followExecution';
import { LiveProgress } from './LiveProgress';
import { PlainProgress } from './PlainProgress';
import { SilentProgress } from './SilentProgress';

function setUp(
  choice: string,
  env: Record<string, string> = {},
  isTTY = false,
) {
  const host = new TestHost({ env });
  Object.assign(host.stderr, { isTTY, columns: 80, rows: 20 });
  const options = { format: 'text', isQuiet: false, color: true } as const;
  const console = new Console(host, options);
  const progress = chooseProgress(choice, host, console);
  return { host, progress };
}

const seen = (fields: Partial<FollowedExecution> = {}): FollowedExecution => ({
  execution: anExecution(),
  objects: new Map(),
  transitions: [],
  ...fields,
});

/** Lines without the time of day, which is the machine's. */
const linesOf = (text: string) => text.replace(/^\d\d:\d\d:\d\d/gm, 'time');

const deployment = anObject({
  status: 'Failed',
  reason: 'ErrImagePull',
  message: 'Pod checkout-1: no such tag',
  since: at(5),
  columns: { ready: '0/1', restarts: 0 },
});
const pod = anObject({
  id: 'pod',
  kind: 'Pod',
  name: 'checkout-1',
  applied: false,
  parentId: deployment.id,
  status: 'Failed',
  reason: 'ErrImagePull',
  message: 'no such tag',
  since: at(5),
  position: 2,
});
const slice = anObject({
  id: 'slice',
  kind: 'EndpointSlice',
  counted: false,
  notCounted: 'ExplainsOwner',
  applied: false,
  status: 'Unknown',
});

describe('choosing', () => {
  it.each<
    [
      string,
      string,
      Record<string, string>,
      boolean,
      new (...args: never[]) => Progress,
    ]
  >([
    ['a terminal', 'auto', {}, true, LiveProgress],
    ['a pipe', 'auto', {}, false, PlainProgress],
    ['a terminal in CI', 'auto', { CI: 'true' }, true, PlainProgress],
    ['a dumb terminal', 'auto', { TERM: 'dumb' }, true, PlainProgress],
    ['tty asked for', 'tty', {}, false, LiveProgress],
    ['plain asked for', 'plain', {}, true, PlainProgress],
    ['none asked for', 'none', {}, true, SilentProgress],
  ])('%s', (_, choice, env, isTTY, type) => {
    expect(setUp(choice, env, isTTY).progress).toBeInstanceOf(type);
  });
});

describe('plain progress', () => {
  it('adds a line for every change, and says only once what an owner repeats', () => {
    const { host, progress } = setUp('plain');
    const objects = new Map([[1, [deployment, pod, slice]]]);
    progress.onLook(seen({ objects }), [
      aTransition({ at: at(1), objectId: deployment.id }),
      aTransition({
        at: at(1),
        objectId: 'slice',
        kind: 'EndpointSlice',
        status: 'Unknown',
      }),
      aTransition({
        at: at(1),
        objectId: 'gone',
        kind: 'Pod',
        name: 'checkout-0',
        status: undefined,
        reason: 'Gone',
      }),
    ]);
    progress.onLook(seen({ objects }), [
      aTransition({
        at: at(5),
        objectId: deployment.id,
        status: 'Failed',
        reason: 'ErrImagePull',
        message: 'Pod checkout-1: no such tag',
      }),
      aTransition({
        at: at(5),
        objectId: 'pod',
        kind: 'Pod',
        name: 'checkout-1',
        status: 'Failed',
        reason: 'ErrImagePull',
        message: 'no such tag',
      }),
      aTransition({
        at: at(5),
        subject: 'step',
        kind: undefined,
        name: undefined,
        objectId: undefined,
        status: 'Failed',
        reason: 'WindowOpened',
        message:
          'Failed, must last 10 s: Deployment checkout: Pod checkout-1: no such tag',
      }),
    ]);
    progress.onLook(
      seen({ execution: anEndedExecution('Successful', 52), objects }),
      [
        aTransition({
          at: at(40),
          objectId: deployment.id,
          status: 'Successful',
          reason: 'RolloutComplete',
        }),
        aTransition({
          at: at(52),
          subject: 'step',
          kind: undefined,
          name: undefined,
          objectId: undefined,
          reason: 'TimedOut',
          message: 'too late',
        }),
      ],
    );
    expect(linesOf(host.stderr.text)).toBe(
      [
        'time    0 s  checkout 1.4.2 to production, prod-eu / shop: 1 object, timeout 3 min, stabilization 10 s',
        'time    1 s  Deployment checkout       In progress  UpdatingReplicas: 0 of 3 pods updated',
        'time    5 s  Deployment checkout       Failed       ErrImagePull: Pod checkout-1',
        'time    5 s  Pod checkout-1            Failed       ErrImagePull: no such tag',
        'time    5 s  window opened             Failed, must last 10 s: Deployment checkout',
        'time   40 s  Deployment checkout       Successful',
        'time   52 s  Timed out                 too late',
        '',
      ].join('\n'),
    );
  });

  it('shows that it lives after 30 s of silence, and not before', async () => {
    const { host, progress } = setUp('plain');
    const execution = anExecution({
      steps: [
        aStep({
          counts: { Successful: 3, InProgress: 1 },
          waitingFor: [anExplainedObject({ message: '2 of 3 ready' })],
        }),
      ],
    });
    progress.onLook(seen({ execution }), []);
    host.stderr.text = '';
    await host.clock.sleep(29_000);
    progress.onLook(seen({ execution }), []);
    expect(host.stderr.text).toBe('');
    await host.clock.sleep(1_000);
    progress.onLook(seen({ execution }), []);
    expect(linesOf(host.stderr.text)).toBe(
      'time   30 s  still checking            3 of 4 objects successful, waiting for Deployment checkout: 2 of 3 ready\n',
    );
  });

  it('says when a step is not verified, has no timeout, or is one of several', () => {
    const { host, progress } = setUp('plain');
    const { objectStatusCheck: check } = aStep();
    const steps = [
      aStep({ objectStatusCheck: { ...check, mode: 'none' } }),
      aStep({
        number: 2,
        name: 'Worker',
        objectStatusCheck: { ...check, stepExecutionTimeoutSeconds: null },
      }),
      aStep({ number: 3, startedAt: undefined }),
    ];
    progress.onLook(seen({ execution: anExecution({ steps }) }), []);
    expect(linesOf(host.stderr.text)).toBe(
      [
        'time    0 s  checkout 1.4.2 to production, step 1 "Deploy checkout" on prod-eu / shop: no verification',
        'time    0 s  checkout 1.4.2 to production, step 2 "Worker" on prod-eu / shop: no timeout, stabilization 10 s',
        '',
      ].join('\n'),
    );
  });
});

describe('live progress', () => {
  const execution = anExecution({
    steps: [
      aStep({
        state: 'Stabilizing',
        window: { status: 'Failed', since: at(5), until: at(15) },
      }),
    ],
  });
  const service = anObject({ kind: 'Service', position: 3 });
  const objects = new Map([[1, [deployment, pod, slice, service]]]);

  it('draws the objects as a tree, the reason whole and the sentence once', () => {
    const { host, progress } = setUp('tty', { NO_COLOR: '1' }, true);
    progress.onLook(seen({ execution, objects }), [
      aTransition({ at: at(11) }),
    ]);
    expect(host.stderr.text.replace(/\d\d:\d\d:\d\d/, 'time')).toBe(
      [
        '',
        'checkout 1.4.2 to production',
        '~ Step 1 Deploy checkout  prod-eu / shop  11 s of 3 min',
        '  OBJECT               STATUS      READY  RESTARTS  SINCE',
        'x Deployment checkout  Failed      0/1    0         6 s  ErrImagePull',
        'x   Pod checkout-1     Failed                       6 s  ErrImagePull',
        '      no such tag',
        '+ Service checkout     Successful                   10 s',
        '',
        'Failed, stable for 6 s of 10 s  [######....]  ends as Failed at time unless something changes',
        '',
      ].join('\n'),
    );
  });

  it('draws anew in the same place, in one write, and leaves nothing behind', () => {
    const { host, progress } = setUp('tty', { NO_COLOR: '1' }, true);
    const writes: string[] = [];
    host.stderr.write = text => writes.push(text);
    progress.onLook(seen({ execution: anExecution({ steps: [] }) }), []);
    progress.onLook(seen({ execution: anExecution({ steps: [] }) }), []);
    progress.end();
    progress.end();
    const picture = '\ncheckout 1.4.2 to production\n';
    expect(writes).toEqual([
      picture,
      `\u001b[2A\r\u001b[0J${picture}`,
      '\u001b[2A\r\u001b[0J',
      '',
    ]);
  });

  it('folds successful objects first when the terminal is low', () => {
    const { host, progress } = setUp('tty', { NO_COLOR: '1' }, true);
    const many = Array.from({ length: 30 }, (_, index) =>
      anObject({
        id: `s${index}`,
        kind: 'Service',
        name: `s${index}`,
        position: index,
      }),
    );
    const rows = [...many, { ...deployment, position: 31 }];
    progress.onLook(seen({ execution, objects: new Map([[1, rows]]) }), []);
    expect(host.stderr.text).toMatch('x Deployment checkout');
    expect(host.stderr.text).toMatch('  and 30 more objects\n');
    expect(host.stderr.text.split('\n').length).toBeLessThan(20);
  });

  it('shows no status by colour alone', () => {
    const { host, progress } = setUp('tty', {}, true);
    progress.onLook(seen({ execution, objects }), []);
    expect(host.stderr.text).toMatch('\u001b[31mFailed\u001b[39m');
    expect(host.stderr.text).toMatch('\u001b[32mSuccessful\u001b[39m');
  });
});
