import {
  anEndedExecution,
  anExecution,
  aTransition,
  permalink,
} from '../testUtils/builders';
import { EventMode, FakePortal, Look } from '../testUtils/FakePortal';
import { SteppedClock, TestHost, until } from '../testUtils/TestHost';

const opened: Look = {
  execution: anExecution({ sequence: 1 }),
  transitions: [aTransition({ message: '0 of 3 pods updated' })],
};
const further: Look = {
  execution: anExecution({ sequence: 2 }),
  transitions: [aTransition({ message: '2 of 3 pods updated' })],
};
const successful: Look = {
  execution: { ...anEndedExecution('Successful', 52), sequence: 3 },
  transitions: [
    aTransition({ subject: 'step', reason: 'Successful', message: 'stable' }),
  ],
};

const eventsPath = 'GET /v1/executions/01JD8Q4T/events';
const executionPath = 'GET /v1/executions/01JD8Q4T';

describe('watch', () => {
  let portal: FakePortal;
  afterEach(() => portal?.stop());

  const wasAsked = (times: number) =>
    until(() => portal.requestsOf(executionPath).length === times);

  async function aWatch({
    mode = 'live',
    looks = [opened, further, successful],
    args = [],
    prepare = () => undefined,
  }: {
    mode?: EventMode;
    looks?: Look[];
    args?: string[];
    prepare?: (host: TestHost) => void;
  } = {}) {
    portal = await FakePortal.start(looks);
    portal.eventMode = mode;
    const clock = new SteppedClock();
    const host = new TestHost({
      clock,
      env: { OBJECT_STATUS_URL: portal.url, OBJECT_STATUS_TOKEN: 'a-token' },
    });
    prepare(host);
    const ended = host.run('watch', permalink, ...args);
    const says = (words: string) =>
      until(() => host.stderr.text.includes(words));
    return { host, clock, ended, says };
  }

  it('shows every change when it comes, without asking, and ends with the outcome', async () => {
    const { host, clock, ended, says } = await aWatch();
    await says('0 of 3 pods updated');
    portal.advance();
    await says('2 of 3 pods updated');
    portal.advance();

    expect(await ended).toBe(0);
    // No time passed, so nothing can have been polled.
    expect(clock.elapsed()).toBe(0);
    expect(portal.requestsOf(executionPath)).toHaveLength(1);
    expect(portal.requestsOf(eventsPath)).toHaveLength(1);
    expect(portal.requestsOf(eventsPath)[0].headers).toMatchObject({
      accept: 'text/event-stream',
      authorization: 'Bearer a-token',
    });
    expect(host.stdout.text).toMatch(/^Successful: checkout 1.4.2/);
    expect(host.stderr.text.split('\n')[0]).toBe(permalink);
    expect(host.stdout.text.endsWith(`${permalink}\n`)).toBe(true);
  });

  it('says the same as by asking', async () => {
    const told = await aWatch();
    await told.says('0 of 3');
    portal.advance();
    await told.says('2 of 3');
    portal.advance();
    await told.ended;
    await portal.stop();
    const asked = await aWatch({ mode: 'none' });
    // The first answer of `watch` was the first look.
    await asked.says('2 of 3');
    await asked.clock.pass(1_000);
    await asked.ended;

    expect(told.host.stderr.text).toBe(asked.host.stderr.text);
    expect(told.host.stdout.text).toBe(asked.host.stdout.text);
  });

  it('resumes a stream that ended behind the last event, and repeats nothing', async () => {
    const { host, clock, ended, says } = await aWatch();
    await says('0 of 3');
    await clock.pass(10_000);
    portal.comment();
    portal.endStreams();
    await until(() => portal.requestsOf(eventsPath).length === 2);
    portal.advance();
    await says('2 of 3');
    portal.advance();

    expect(await ended).toBe(0);
    const [, second] = portal.requestsOf(eventsPath);
    expect(second.headers['last-event-id']).toBe(
      String(opened.transitions?.[0].seq),
    );
    expect(host.stderr.text.match(/0 of 3/g)).toHaveLength(1);
    expect(portal.requestsOf(executionPath)).toHaveLength(1);
  });

  it('asks while a stream that ended too soon is not opened again', async () => {
    const { ended, says, clock } = await aWatch();
    await says('0 of 3');
    portal.endStreams();
    await wasAsked(2);
    expect(portal.requestsOf(eventsPath)).toHaveLength(1);
    await clock.pass(10_000);
    await until(() => portal.requestsOf(eventsPath).length === 2);
    portal.advance();
    portal.advance();

    expect(await ended).toBe(0);
  });

  it('goes on by asking when the portal went away and came back', async () => {
    const { host, ended, says, clock } = await aWatch();
    await says('0 of 3');
    await clock.pass(10_000);
    let isAway = true;
    portal.disturb = () => (isAway ? 'hangUp' : undefined);
    portal.endStreams();
    await says('portal not reached');
    isAway = false;
    await clock.pass(1_000);
    await until(() => portal.requestsOf(executionPath).length > 1);
    await clock.pass(10_000);
    await until(() => portal.requestsOf(eventsPath).length === 3);
    portal.advance();
    portal.advance();

    expect(await ended).toBe(0);
    expect(host.stderr.text.match(/0 of 3/g)).toHaveLength(1);
  });

  it('asks when a proxy holds the events back, and does not try again', async () => {
    const { ended, says, clock } = await aWatch({ mode: 'heldBack' });
    await until(() => portal.requestsOf(eventsPath).length === 1);
    await clock.pass(5_000);
    // The first answer of `watch` was the first look.
    await says('2 of 3');
    await clock.pass(60_000);

    expect(await ended).toBe(0);
    expect(portal.requestsOf(eventsPath)).toHaveLength(1);
  });

  it('asks when the answer is held back altogether', async () => {
    const { ended, says, clock } = await aWatch({
      mode: 'heldBack',
      prepare: host => {
        host.timing.firstEventMs = 20;
        portal.disturb = ({ path }) =>
          path.endsWith('/events') ? 'silence' : undefined;
      },
    });
    await says('2 of 3');
    await clock.pass(60_000);

    expect(await ended).toBe(0);
    expect(portal.requestsOf(eventsPath)).toHaveLength(1);
  });

  it('asks while there is no place for another stream', async () => {
    const { ended, says, clock } = await aWatch({
      prepare: () => {
        portal.disturb = ({ path }) =>
          path.endsWith('/events')
            ? { status: 429, headers: { 'retry-after': '30' } }
            : undefined;
      },
    });
    await says('0 of 3');
    for (let count = 0; count < 3; count++) {
      await clock.pass(1_000);
      await wasAsked(count + 3);
    }
    expect(portal.requestsOf(eventsPath)).toHaveLength(1);
    portal.disturb = () => undefined;
    await clock.pass(30_000);
    await until(() => portal.requestsOf(eventsPath).length === 2);
    portal.advance();
    portal.advance();

    expect(await ended).toBe(0);
  });

  it('asks when a stream has been silent for long, and opens another one', async () => {
    const { ended, says, clock } = await aWatch();
    await says('0 of 3');
    await clock.pass(40_000);
    await until(() => portal.requestsOf(eventsPath).length === 2);
    await until(() => portal.followerCount === 1);
    portal.advance();
    portal.advance();

    expect(await ended).toBe(0);
  });

  it('shows that it is alive while nothing changes', async () => {
    const { ended, says, clock } = await aWatch();
    await says('0 of 3');
    await clock.pass(30_000);
    await says('still checking');
    portal.advance();
    portal.advance();

    expect(await ended).toBe(0);
  });

  it('asks a portal whose events it does not understand', async () => {
    const odd = { ...opened, execution: { id: '01JD8Q4T' } as never };
    const { ended } = await aWatch({
      looks: [opened, odd, successful],
      prepare: () => {
        portal.onAnswered = ({ path }) => {
          if (!path.endsWith('/events')) return;
          portal.advance();
          portal.eventMode = 'none';
        };
      },
    });

    expect(await ended).toBe(0);
  });

  it.each<[string, Look, number]>([
    ['Failed', { execution: anEndedExecution('Failed', 38) }, 1],
    ['TimedOut', { execution: anEndedExecution('TimedOut', 180) }, 3],
    ['Superseded', { execution: anEndedExecution('Superseded', 5) }, 4],
    ['Cancelled', { execution: anEndedExecution('Cancelled', 5) }, 5],
    ['Inconclusive', { execution: anEndedExecution('Inconclusive', 5) }, 6],
  ])('ends with the exit code of %s', async (_, look, exitCode) => {
    const { ended } = await aWatch({ looks: [look] });

    expect(await ended).toBe(exitCode);
  });

  it('ends with 2 for an execution that is not there', async () => {
    const { host, ended } = await aWatch({
      prepare: () => {
        portal.disturb = () => ({
          status: 404,
          body: {
            error: { code: 'NotFound', message: 'There is no such execution' },
          },
        });
      },
    });

    expect(await ended).toBe(2);
    expect(host.stderr.text).toBe('There is no such execution\n');
  });

  it('is interrupted at once, and the deployment goes on', async () => {
    const { host, ended, says } = await aWatch();
    await says('0 of 3');
    host.interrupt('SIGINT');

    expect(await ended).toBe(130);
    expect(host.stdout.text).toBe(
      `Interrupted. The deployment goes on: ${permalink}\n`,
    );
    await until(() => portal.followerCount === 0);
  });

  it('is interrupted before the first answer, and claims nothing', async () => {
    const { host, ended } = await aWatch({
      prepare: testHost => {
        portal.disturb = () => {
          testHost.interrupt('SIGTERM');
          return 'silence';
        };
      },
    });

    expect(await ended).toBe(143);
    expect(host.stderr.text).toBe('Interrupted.\n');
  });
});
