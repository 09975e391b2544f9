import { Readable } from 'node:stream';
import { TestHost } from '../testUtils/TestHost';

const service = (name: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace: 'shop', uid: name },
});
const failedJob = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'migrate', uid: 'j', generation: 1 },
  spec: { completions: 1 },
  status: {
    conditions: [
      { type: 'Failed', status: 'True', reason: 'BackoffLimitExceeded' },
    ],
    failed: 1,
  },
};

async function run(input: unknown, ...args: string[]) {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const host = new TestHost({ stdin: Readable.from([text]) });
  const exitCode = await host.run(...args);
  return { exitCode, out: host.stdout.text, err: host.stderr.text };
}

describe('evaluate', () => {
  const both = [service('a'), service('b')];

  it.each<[string, unknown]>([
    ['a List', { apiVersion: 'v1', kind: 'List', items: both }],
    ['an array', both],
    ['NDJSON', both.map(object => JSON.stringify(object)).join('\n')],
    [
      'an input with objects',
      {
        objects: both,
        now: '2026-03-02T14:00:00Z',
        options: { unknownObjects: 'fail' },
      },
    ],
    [
      'an input with what is absent as null',
      { objects: both, applied: null, now: null },
    ],
    ['YAML', both.map(object => `---\n${JSON.stringify(object)}\n`).join('')],
  ])('takes %s', async (_, input) => {
    const { exitCode, out } = await run(input, 'evaluate', '-');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual({
      aggregate: 'Successful',
      objects: ['a', 'b'].map(name => ({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        namespace: 'shop',
        name,
        uid: name,
        counted: true,
        status: 'Successful',
        reason: 'Exists',
        message: 'Exists',
      })),
    });
  });

  it('takes what was applied from the input', async () => {
    const applied = [
      { apiVersion: 'v1', kind: 'ConfigMap', name: 'c', namespace: null },
    ];
    const { out } = await run({ objects: both, applied }, 'evaluate', '-');
    expect(JSON.parse(out)).toMatchObject({
      aggregate: 'InProgress',
      objects: [{ name: 'c', reason: 'NotFound' }],
    });
  });

  it('judges an object whose metadata is odd', async () => {
    const odd = {
      ...service('a'),
      metadata: {
        name: 'a',
        labels: { x: 1 },
        creationTimestamp: null,
        finalizers: 'no',
      },
    };
    const { exitCode, out } = await run([odd], 'evaluate', '-');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out).aggregate).toBe('Successful');
  });

  it('answers cases one by one, as an array or line by line', async () => {
    const cases = [
      { id: 'one', objects: [service('a')] },
      { id: 'two', objects: [failedJob], notes: 'for its reader' },
    ];
    const asArray = await run(cases, 'evaluate', '-', '--cases');
    const results = JSON.parse(asArray.out);
    expect(results).toMatchObject([
      { id: 'one', aggregate: 'Successful' },
      { id: 'two', aggregate: 'Failed' },
    ]);
    const lines = cases.map(each => JSON.stringify(each)).join('\n');
    const asLines = await run(
      lines,
      'evaluate',
      '-',
      '--cases',
      '-o',
      'ndjson',
    );
    expect(
      asLines.out
        .trim()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toEqual(results);
  });

  it.each<[string, unknown[], number]>([
    ['successful', [service('a')], 0],
    ['failed', [service('a'), failedJob], 1],
    ['in progress', [{ ...failedJob, status: { active: 1 } }], 6],
  ])('maps %s with --exit-code', async (_, objects, exitCode) => {
    expect(await run(objects, 'evaluate', '-')).toMatchObject({ exitCode: 0 });
    expect(await run(objects, 'evaluate', '-', '--exit-code')).toMatchObject({
      exitCode,
    });
  });

  it('prints words with -o text', async () => {
    const { out } = await run([service('a')], 'evaluate', '-', '-o', 'text');
    expect(out).toBe('Successful\n  ConfigMap a  Successful  Exists  Exists\n');
  });

  it.each<[string, unknown, string]>([
    ['nothing', '', 'stdin: is empty\n'],
    [
      'what is no object',
      '[\n1]',
      'stdin:2: Invalid input: expected object, received number\n',
    ],
    [
      'an object without a name',
      '{"apiVersion": "v1", "kind": "Pod",\n"metadata": {}}',
      'stdin:2: metadata.name: Invalid input: expected string, received undefined\n',
    ],
    [
      'a setting that does not exist',
      { objects: [], options: { timeout: 5 } },
      'stdin:1: options: Unrecognized key: "timeout"\n',
    ],
    [
      'a time that is none',
      { objects: [], now: 'noon' },
      'stdin:1: now: must be a time such as 2026-01-31T12:00:00Z\n',
    ],
    ['broken JSON', '{"objects": [', 'stdin:1: '],
  ])('refuses %s with exit code 2, file and line', async (_, input, says) => {
    const { exitCode, out, err } = await run(input, 'evaluate', '-');
    expect(err.startsWith(says)).toBe(true);
    expect(exitCode).toBe(2);
    expect(out).toBe('');
  });
});

describe('simulate', () => {
  const statuses = (at: number, status: string) => ({
    at,
    statuses: { web: status },
  });
  const good = {
    id: 'good',
    events: [statuses(0, 'InProgress'), statuses(20, 'Successful')],
  };
  const bad = { id: 'bad', events: [statuses(5, 'Failed')] };
  const late = { id: 'late', events: [statuses(0, 'InProgress')] };
  const open = { ...late, id: 'open', until: 50 };

  it('decides in virtual time', async () => {
    const { exitCode, out } = await run(good, 'simulate', '-');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      id: 'good',
      outcome: 'Successful',
      at: 30,
      stabilized: true,
      verified: true,
    });
  });

  it('takes every form of event', async () => {
    const events = [
      { at: 0, objects: [service('a')] },
      { at: 1, upsert: [service('b')], delete: ['b'] },
      { at: 2, delete: [service('a')] },
      { at: 3, gap: 'start', objects: ['a'] },
      { at: 4, gap: 'end', objects: null, unchanged: true },
      { at: 5, cancel: true },
    ];
    const { out } = await run({ events }, 'simulate', '-');
    expect(JSON.parse(out)).toMatchObject({ outcome: 'Cancelled', at: 5 });
  });

  it('says null where there is no outcome yet', async () => {
    const { out } = await run(open, 'simulate', '-');
    expect(JSON.parse(out)).toMatchObject({ outcome: null, at: null });
  });

  it('answers cases in their order', async () => {
    const { out } = await run([good, bad, late], 'simulate', '-', '--cases');
    expect(JSON.parse(out)).toMatchObject([
      { id: 'good', outcome: 'Successful', at: 30 },
      { id: 'bad', outcome: 'Failed', at: 15 },
      { id: 'late', outcome: 'TimedOut', at: 180 },
    ]);
  });

  it.each<[string, unknown[], number]>([
    ['all good', [good, good], 0],
    ['a failure before a timeout', [late, bad, good], 1],
    ['a timeout before no outcome', [open, late], 3],
    ['no outcome', [good, open], 6],
  ])('maps %s with --exit-code', async (_, cases, exitCode) => {
    const args = ['simulate', '-', '--cases'];
    expect(await run(cases, ...args)).toMatchObject({ exitCode: 0 });
    expect(await run(cases, ...args, '--exit-code')).toMatchObject({
      exitCode,
    });
  });

  it.each<[string, unknown, string]>([
    [
      'an event that says nothing',
      { events: [{ at: 1 }] },
      'stdin:1: events.0: must have "at" in seconds and one of',
    ],
    [
      'an event without time',
      { events: [{ cancel: true }] },
      'stdin:1: events.0.at: Invalid input: expected number',
    ],
    [
      'a status that does not exist',
      { events: [statuses(0, 'Green')] },
      'stdin:1: events.0.statuses.web: Invalid option',
    ],
    [
      'a gap that neither starts nor ends',
      { events: [{ at: 0, gap: 'middle' }] },
      'stdin:1: events.0.gap: ',
    ],
    [
      'a timeout of 0',
      { objectStatusCheck: { stepExecutionTimeoutSeconds: 0 }, events: [] },
      'stdin:1: objectStatusCheck.stepExecutionTimeoutSeconds: ',
    ],
    ['no events', {}, 'stdin:1: events: Invalid input: expected array'],
  ])('refuses %s with exit code 2', async (_, input, says) => {
    const { exitCode, err } = await run(input, 'simulate', '-');
    expect(err.startsWith(says)).toBe(true);
    expect(exitCode).toBe(2);
  });
});

describe('2,000 cases in one process', () => {
  const ids = Array.from({ length: 2000 }, (_, index) => `case-${index}`);

  it('are evaluated, each by itself and in their order', async () => {
    const cases = ids.map((id, index) => ({
      id,
      objects: index % 2 === 0 ? [service(id)] : [failedJob],
    }));
    const { exitCode, out } = await run(cases, 'evaluate', '--cases', '-');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual(
      ids.map((id, index) =>
        expect.objectContaining({
          id,
          aggregate: index % 2 === 0 ? 'Successful' : 'Failed',
        }),
      ),
    );
  });

  it('are simulated, each by itself and in their order', async () => {
    const cases = ids.map((id, index) => ({
      id,
      events: [
        { at: 0, statuses: { web: 'InProgress' } },
        { at: index % 100, statuses: { web: 'Successful' } },
      ],
    }));
    const { exitCode, out } = await run(cases, 'simulate', '--cases', '-');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual(
      ids.map((id, index) =>
        expect.objectContaining({
          id,
          outcome: 'Successful',
          at: (index % 100) + 10,
        }),
      ),
    );
  });
});
