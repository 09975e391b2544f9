import { mockServices } from '@backstage/backend-test-utils';
import {
  ClusterError,
  LogRequest,
} from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { aCapture } from '../__testUtils__/aCapture';
import { FakeCluster } from '../observation/__testUtils__/FakeCluster';
import { ReadLogs } from './CaptureStore';
import { LogReader, LogReaderOptions } from './LogReader';

const at = Date.parse('2026-11-23T08:00:00.000Z');
const targets = [
  { container: 'web', previous: false },
  { container: 'web', previous: true },
];
const canary = 'c4nary-hunter2';

function aWorld(options: Partial<LogReaderOptions> = {}) {
  const cluster = new FakeCluster('prod-eu', () => at);
  const kept = new Map<string, ReadLogs>();
  let onKept = () => {};
  const logger = mockServices.logger.mock();
  const reader = new LogReader({
    clusters: new Map([
      ['prod-eu', cluster],
      ['other', cluster],
    ]),
    allowed: new Set(['prod-eu', 'gone']),
    store: {
      async addLogs(id, read) {
        kept.set(id, read);
        onKept();
      },
    },
    ...{ logger, options, now: () => at },
  });
  return {
    ...{ cluster, reader, kept, logger },
    untilKept: (count: number) =>
      new Promise<void>(resolve => {
        onKept = () => kept.size >= count && resolve();
        onKept();
      }),
  };
}

function fails(code: 'Forbidden' | 'ServerError' | 'BadAnswer') {
  return async () => {
    throw new ClusterError(code, 'no', { retry: 'later' });
  };
}

const anAsked = (id: string) => aCapture({ id, logTargets: targets });

describe('LogReader', () => {
  it('keeps the last lines of both runs, masked', async () => {
    const { cluster, reader, kept, untilKept } = aWorld();
    const asked: LogRequest[] = [];
    cluster.onReadLog = async request => {
      asked.push(request);
      return request.previous ? `TOKEN=${canary}\nbye\n` : 'hello\n';
    };
    reader.ask([anAsked('c1'), aCapture({ id: 'c2' })]);
    await untilKept(1);
    expect(kept).toEqual(
      new Map([
        [
          'c1',
          {
            logs: [
              {
                ...{ container: 'web', previous: false, lines: ['hello'] },
                ...{ capturedAt: '2026-11-23T08:00:00.000Z', masked: 0 },
                truncated: false,
              },
              {
                ...{ container: 'web', previous: true },
                ...{ lines: ['TOKEN=***', 'bye'], masked: 1 },
                ...{ capturedAt: '2026-11-23T08:00:00.000Z' },
                truncated: false,
              },
            ],
          },
        ],
      ]),
    );
    expect(asked[0]).toEqual({
      ...{ namespace: 'shop', pod: 'web-1', container: 'web' },
      ...{ previous: false, tailLines: 200, limitBytes: 262_144 },
    });
  });

  it.each([
    ['is refused', fails('Forbidden'), 'Forbidden'],
    ['has no kubelet behind it', fails('ServerError'), 'NoAnswer'],
    ['is not there', fails('BadAnswer'), 'NoAnswer'],
  ])('says why there is none when it %s', async (_, onReadLog, missing) => {
    const { cluster, reader, kept, untilKept } = aWorld();
    cluster.onReadLog = onReadLog;
    reader.ask([anAsked('c1')]);
    await untilKept(1);
    expect(kept.get('c1')).toEqual({ logs: [], missing });
  });

  it('keeps the one of two that could be read', async () => {
    const { cluster, reader, kept, untilKept } = aWorld();
    cluster.onReadLog = async ({ previous }) =>
      previous ? fails('BadAnswer')() : 'hello';
    reader.ask([anAsked('c1')]);
    await untilKept(1);
    expect(kept.get('c1')).toMatchObject({ logs: [{ previous: false }] });
    expect(kept.get('c1')?.missing).toBeUndefined();
  });

  it('gives up on one that does not come in time', async () => {
    const { cluster, reader, kept, untilKept } = aWorld({ deadlineMs: 20 });
    cluster.onReadLog = (_, signal) =>
      new Promise((__, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    reader.ask([anAsked('c1')]);
    await untilKept(1);
    expect(kept.get('c1')).toEqual({ logs: [], missing: 'NoAnswer' });
  });

  it('reads no more than it may at once, and drops what does not fit the queue', async () => {
    const { cluster, reader, kept, untilKept } = aWorld({
      ...{ parallel: 2, mostWaiting: 4 },
    });
    let open = 0;
    let most = 0;
    const releases: Array<() => void> = [];
    cluster.onReadLog = () =>
      new Promise(resolve => {
        open += 1;
        most = Math.max(most, open);
        releases.push(() => {
          open -= 1;
          resolve('line');
        });
        // Two containers of two captures at a time: let go of each at once.
        setImmediate(() => releases.shift()?.());
      });
    reader.ask(['1', '2', '3', '4', '5', '6'].map(anAsked));
    await untilKept(4);
    expect(most).toBe(2);
    expect([...kept.keys()]).toEqual(['1', '2', '3', '4']);
  });

  it('asks again for fewer lines where they are too long to reach the newest', async () => {
    const { cluster, reader } = aWorld();
    const asked: number[] = [];
    cluster.onReadLog = async ({ tailLines, limitBytes }) => {
      asked.push(tailLines);
      return tailLines === 200 ? 'x '.repeat(limitBytes / 2) : 'the newest\n';
    };
    const pod = { cluster: 'prod-eu', apiVersion: 'v1', kind: 'Pod' };
    const read = await reader.read(
      { ...pod, namespace: 'shop', name: 'web-1' },
      targets[0],
    );
    expect(asked).toEqual([200, 20]);
    expect(read).toMatchObject({ lines: ['the newest'], truncated: true });
  });

  it.each([
    ['is not allowed to', 'other', false],
    ['is not configured', 'gone', false],
    ['may', 'prod-eu', true],
  ])('reads nothing where it %s', async (_, name, isOn) => {
    const { cluster, reader } = aWorld();
    cluster.onReadLog = async () => 'line';
    const pod = { cluster: name, apiVersion: 'v1', kind: 'Pod' };
    const read = await reader.read(
      { ...pod, namespace: 'shop', name: 'web-1' },
      targets[0],
    );
    expect(reader.isOn(name)).toBe(isOn);
    expect(read?.lines).toEqual(isOn ? ['line'] : undefined);
  });

  it('leaves what was not read as it is stored when it is stopped', async () => {
    const { cluster, reader, kept } = aWorld();
    let begin = () => {};
    const begun = new Promise<void>(resolve => {
      begin = resolve;
    });
    cluster.onReadLog = (_, signal) =>
      new Promise((__, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        begin();
      });
    reader.ask([anAsked('c1')]);
    await begun;
    await reader.stop();
    reader.ask([anAsked('c2')]);
    expect(kept.size).toBe(0);
  });

  it('says that logs could not be kept, and nothing of what they say', async () => {
    const { cluster, logger } = aWorld();
    cluster.onReadLog = async () => canary;
    let tell = () => {};
    const told = new Promise<void>(resolve => {
      tell = resolve;
    });
    logger.warn.mockImplementation(() => tell());
    const reader = new LogReader({
      clusters: new Map([['prod-eu', cluster]]),
      allowed: new Set(['prod-eu']),
      store: {
        async addLogs() {
          throw new Error('database is down');
        },
      },
      logger,
    });
    reader.ask([anAsked('c1')]);
    await told;
    const [message] = logger.warn.mock.calls[0];
    expect(message).toContain('Pod web-1');
    expect(message).not.toContain(canary);
  });
});
