import { mockServices } from '@backstage/backend-test-utils';
import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { UnknownExecutionError } from '../executions/errors';
import { FoundExecution } from '../executions/ExecutionService';
import { VirtualClock } from '../observation/__testUtils__/VirtualClock';
import { ExecutionChanges } from '../signals/ExecutionChanges';
import { FeedItem } from './ExecutionFeed';
import { ExecutionFeeds } from './ExecutionFeeds';
import { FeedOptions } from './options';

function anExecution(fields: Partial<FoundExecution> = {}): FoundExecution {
  return {
    id: 'a',
    url: '/a',
    environment: 'default',
    source: { type: 'api' },
    state: 'Running',
    createdAt: '2026-01-31T12:00:00.000Z',
    sequence: 1,
    steps: [],
    warnings: [],
    ...fields,
  };
}

function aTransition(seq: number): Transition {
  return {
    seq,
    at: '2026-01-31T12:00:00.000Z',
    step: 1,
    subject: 'object',
    reason: 'NotReady',
    message: '',
  };
}

/** Rows that the test changes, and how often they were read. */
class Rows {
  executions = new Map<string, FoundExecution>();
  transitions: Transition[] = [];
  reads = { find: 0, transitions: 0, versions: 0 };
  fault: Error | undefined;
  /** Run between the read of the execution and that of its transitions. */
  between: () => void = () => undefined;

  find = async (id: string) => {
    this.reads.find += 1;
    if (this.fault) throw this.fault;
    const found = this.executions.get(id);
    if (!found) throw new UnknownExecutionError();
    return found;
  };

  listTransitions = async (
    _: string,
    { after, limit }: { after: number; limit: number },
  ) => {
    this.between();
    this.reads.transitions += 1;
    const items = this.transitions.filter(({ seq }) => seq > after);
    return { items: items.slice(0, limit), hasMore: items.length > limit };
  };

  findVersions = async (ids: string[]) => {
    this.reads.versions += 1;
    if (this.fault) throw this.fault;
    return new Map(
      ids.flatMap(id => {
        const found = this.executions.get(id);
        return found ? [[id, found.sequence] as const] : [];
      }),
    );
  };

  now = async () => 1_000;

  /** Writes an execution with so many more transitions. */
  write(fields: Partial<FoundExecution> = {}, count = 0): void {
    const id = fields.id ?? 'a';
    const { sequence = 0 } = this.executions.get(id) ?? {};
    this.executions.set(id, anExecution({ sequence: sequence + 1, ...fields }));
    for (let added = 0; added < count; added++) {
      this.transitions.push(aTransition(this.transitions.length + 1));
    }
  }
}

/** What a follower was given, in short. */
function shortOf(item: FeedItem): string {
  if (item.type === 'Look') {
    const { state, sequence } = item.look.execution;
    return `${state} ${sequence}`;
  }
  return item.transitions.map(({ seq }) => `#${seq}`).join(' ');
}

function aWorld(options: Partial<FeedOptions> = {}) {
  const rows = new Rows();
  rows.write({}, 2);
  const clock = new VirtualClock();
  const changes = new ExecutionChanges();
  const logger = mockServices.logger.mock();
  const feeds = new ExecutionFeeds({
    source: rows,
    changes,
    logger,
    clock,
    options,
  });
  const follow = (after = 0, id = 'a') => {
    const ending = new AbortController();
    const got: string[] = [];
    const end = (async () => {
      for await (const item of feeds.follow(id, after, ending.signal)) {
        got.push(shortOf(item));
      }
      got.push('end');
    })();
    return { got, leave: () => ending.abort(), end };
  };
  return { rows, clock, changes, logger, feeds, follow };
}

describe('a feed', () => {
  it('begins with what happened and what is, and goes on with every change', async () => {
    const { rows, clock, changes, follow } = aWorld();
    const { got } = follow();
    await clock.pass(0);
    expect(got).toEqual(['#1 #2', 'Running 1']);

    await clock.pass(1);
    rows.write({}, 1);
    changes.tell('a');
    await clock.pass(0);
    expect(got.slice(2)).toEqual(['#3', 'Running 2']);

    rows.write({ state: 'Finished', outcome: 'Successful' }, 1);
    changes.tell('a');
    await clock.pass(0.2);
    expect(got.slice(4)).toEqual(['#4', 'Finished 3', 'end']);
  });

  it('resumes behind the last transition that a follower had', async () => {
    const { clock, follow } = aWorld();
    const { got } = follow(1);
    await clock.pass(0);

    expect(got).toEqual(['#2', 'Running 1']);
  });

  it('sees what another replica wrote at the next look at the versions', async () => {
    const { rows, clock, follow } = aWorld();
    const { got } = follow();
    await clock.pass(0.5);
    rows.write({}, 1);
    await clock.pass(0.4);
    expect(got).toEqual(['#1 #2', 'Running 1']);
    await clock.pass(0.2);

    expect(got.slice(2)).toEqual(['#3', 'Running 2']);
  });

  it('costs one read a change, however many follow', async () => {
    const { rows, clock, changes, follow } = aWorld();
    const followers = Array.from({ length: 50 }, () => follow());
    await clock.pass(1);
    const before = { ...rows.reads };
    for (let count = 0; count < 3; count++) {
      rows.write({}, 1);
      changes.tell('a');
      await clock.pass(0.3);
    }

    expect(rows.reads.find - before.find).toBe(3);
    expect(rows.reads.transitions - before.transitions).toBe(3);
    for (const { got } of followers) {
      expect(got.slice(-2)).toEqual(['#5', 'Running 4']);
    }
  });

  it('looks at the versions of everything with one question', async () => {
    const { rows, clock, follow } = aWorld();
    for (let count = 0; count < 40; count++) {
      rows.write({ id: `e${count}` });
      follow(0, `e${count}`);
    }
    await clock.pass(10);

    expect(rows.reads.versions).toBe(10);
    expect(rows.reads.find).toBe(40);
  });

  it('reads a busy execution at most every 200 ms and tells the last state', async () => {
    const { rows, clock, changes, follow } = aWorld();
    const { got } = follow();
    for (let count = 0; count < 100; count++) {
      rows.write({}, 1);
      changes.tell('a');
      await clock.pass(0.01);
    }
    await clock.pass(0.2);

    expect(rows.reads.find).toBeLessThanOrEqual(7);
    expect(got.at(-1)).toBe('Running 101');
    const seqs = got.join(' ').match(/#\d+/g);
    expect(seqs).toEqual(Array.from({ length: 102 }, (_, at) => `#${at + 1}`));
  });

  it('gives somebody who joins what is there now, not what was read before', async () => {
    const { rows, clock, follow } = aWorld();
    follow();
    await clock.pass(0.5);
    rows.write({}, 1);
    const { got } = follow();
    await clock.pass(0);

    expect(got).toEqual(['#1 #2 #3', 'Running 2']);
  });

  it('ends with the execution also for somebody who joins during the last read', async () => {
    const { rows, clock, changes, follow } = aWorld();
    follow();
    await clock.pass(1);
    rows.write({ state: 'Finished' }, 1);
    const late: Array<ReturnType<typeof follow>> = [];
    rows.between = () => {
      if (late.length === 0) late.push(follow());
    };
    changes.tell('a');
    await clock.pass(0);

    expect(late[0].got).toEqual(['#1 #2 #3', 'Finished 2', 'end']);
  });

  it('has every transition when it ends, also those written while it reads', async () => {
    const { rows, clock, changes, follow } = aWorld();
    const { got } = follow();
    await clock.pass(1);
    rows.write({}, 1);
    let isWritten = false;
    rows.between = () => {
      if (!isWritten) rows.write({ state: 'Finished' }, 1);
      isWritten = true;
    };
    changes.tell('a');
    await clock.pass(2);

    expect(got.slice(2)).toEqual(['#3 #4', 'Running 2', 'Finished 3', 'end']);
  });

  it('keeps a bounded history; whoever is further behind reads pages himself', async () => {
    const { rows, clock, follow } = aWorld({
      keptTransitions: 3,
      pageSize: 2,
    });
    rows.write({}, 6);
    follow();
    await clock.pass(1);
    const { got } = follow();
    await clock.pass(1);

    expect(got).toEqual(['#1 #2', '#3 #4', '#5 #6', '#7 #8', 'Running 2']);
  });

  it('gives a slow follower the latest state only, and every transition', async () => {
    const { rows, clock, changes, feeds } = aWorld();
    const slow = feeds.follow('a', 0, new AbortController().signal);
    const first = slow.next();
    await clock.pass(0);
    expect(shortOf((await first).value as FeedItem)).toBe('#1 #2');
    for (let count = 0; count < 5; count++) {
      rows.write({}, 1);
      changes.tell('a');
      await clock.pass(1);
    }

    const rest = [];
    for (let count = 0; count < 3; count++) {
      const next = slow.next();
      await clock.pass(0);
      rest.push(shortOf((await next).value as FeedItem));
    }
    expect(rest).toEqual(['Running 1', '#3 #4 #5 #6 #7', 'Running 6']);
    await slow.return(undefined);
    await feeds.stop();
  });

  it('goes on after faults, each noted once', async () => {
    const { rows, clock, changes, logger, follow } = aWorld();
    const { got } = follow();
    await clock.pass(0);
    rows.fault = new Error('no database');
    rows.write({}, 1);
    changes.tell('a');
    await clock.pass(5);
    rows.fault = undefined;
    await clock.pass(1);

    expect(got.slice(2)).toEqual(['#3', 'Running 2']);
    // One for the execution, one for the versions.
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('ends when the execution is gone', async () => {
    const { rows, clock, follow, feeds } = aWorld();
    const { got } = follow();
    await clock.pass(0.5);
    rows.executions.delete('a');
    await clock.pass(1);

    expect(got.slice(2)).toEqual(['end']);
    expect(feeds.size).toBe(0);
  });

  it('leaves nothing behind when its followers leave, or are stopped', async () => {
    const { clock, follow, feeds, rows } = aWorld();
    const one = follow();
    const other = follow();
    await clock.pass(1);
    one.leave();
    await clock.pass(0);
    expect(one.got.at(-1)).toBe('end');
    expect(feeds.size).toBe(1);
    other.leave();
    await clock.pass(1);
    expect(feeds.size).toBe(0);
    expect(clock.pending).toBe(0);
    const { versions } = rows.reads;
    await clock.pass(10);
    expect(rows.reads.versions).toBe(versions);

    const last = follow();
    await clock.pass(0);
    await feeds.stop();
    await last.end;
    expect(last.got.at(-1)).toBe('end');
    expect(clock.pending).toBe(0);
    const late = follow();
    await late.end;
    expect(late.got).toEqual(['end']);
  });
});
