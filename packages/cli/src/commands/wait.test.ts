import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  anEndedExecution,
  anExecution,
  anExplainedObject,
  anExplanation,
  anObject,
  aStep,
  at,
  aTransition,
  permalink,
} from '../testUtils/builders';
import { Disturbance, FakePortal, Look } from '../testUtils/FakePortal';
import { TestHost } from '../testUtils/TestHost';

const manifest = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: checkout
spec:
  replicas: 3
---
apiVersion: v1
kind: Secret
metadata: { name: database }
stringData: { password: hunter2 }
`;

// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u001f\u007f-\u009f\u202e]/;

const running: Look = {
  execution: anExecution({ steps: [] }),
  transitions: [aTransition()],
};
const successful: Look = { execution: anEndedExecution('Successful', 52) };

describe('wait', () => {
  let folder: string;
  let portal: FakePortal;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'object-status-'));
    await writeFile(join(folder, 'deploy.yaml'), manifest);
  });
  afterAll(() => rm(folder, { recursive: true }));
  afterEach(() => portal?.stop());

  async function aHost(
    looks: Look[] = [running, successful],
    env: Record<string, string> = {},
  ): Promise<TestHost> {
    portal = await FakePortal.start(looks);
    return new TestHost({
      cwd: folder,
      env: {
        OBJECT_STATUS_URL: portal.url,
        OBJECT_STATUS_TOKEN: 'a-token',
        ...env,
      },
    });
  }

  /** Disturbs the first requests of one kind, one after the other. */
  function disturb(line: string, ...disturbances: Disturbance[]): void {
    portal.disturb = ({ method, path }) =>
      `${method} ${path}` === line ? disturbances.shift() : undefined;
  }

  describe('what it sends', () => {
    it('sends the step with the settings given, and no secret', async () => {
      const host = await aHost();
      await host.run(
        ...[
          'wait',
          '-f',
          'deploy.yaml',
          '--entity',
          'component:default/checkout',
        ],
        ...['--environment', 'production', '--version', '1.4.2'],
        ...['--cluster', 'prod-eu', '--namespace', 'shop'],
        ...['--timeout', '3m', '--stabilization', '0'],
      );
      const [request] = portal.requestsOf('POST /v1/executions');
      expect(request.headers.authorization).toBe('Bearer a-token');
      expect(request.body).toEqual({
        entityRef: 'component:default/checkout',
        environment: 'production',
        version: '1.4.2',
        source: { type: 'cli' },
        steps: [
          {
            name: 'Deploy checkout',
            type: 'raw-yaml',
            cluster: 'prod-eu',
            namespace: 'shop',
            manifests: [
              {
                apiVersion: 'apps/v1',
                kind: 'Deployment',
                metadata: { name: 'checkout' },
                spec: { replicas: 3 },
              },
              {
                apiVersion: 'v1',
                kind: 'Secret',
                metadata: { name: 'database' },
                data: { password: '' },
              },
            ],
            objectStatusCheck: {
              stepExecutionTimeoutSeconds: 180,
              statusStabilizationTimeoutSeconds: 0,
            },
          },
        ],
      });
    });

    it('leaves to the server what was not given, and null is no timeout', async () => {
      const host = await aHost();
      await host.run('wait', '-f', 'deploy.yaml', '--timeout', 'none');
      const [{ body }] = portal.requestsOf('POST /v1/executions');
      expect(body).toMatchObject({
        steps: [
          {
            name: 'Deploy',
            objectStatusCheck: { stepExecutionTimeoutSeconds: null },
          },
        ],
      });
      expect(JSON.stringify(body)).not.toMatch(/cluster|environment|entityRef/);
    });

    it('refers to what kubectl has applied, with uid and resourceVersion', async () => {
      const applied = {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: {
          name: 'checkout',
          namespace: 'shop',
          uid: 'a1',
          generation: 7,
          resourceVersion: '9912',
          managedFields: [{}],
        },
        spec: { replicas: 3 },
        status: { replicas: 3 },
      };
      const host = await aHost();
      const list = { apiVersion: 'v1', kind: 'List', items: [applied] };
      host.stdin = Readable.from([JSON.stringify(list)]);
      await host.run('wait', '-f', '-', '--cluster', 'a', '--cluster', 'b');
      const [{ body }] = portal.requestsOf('POST /v1/executions');
      expect(body).toMatchObject({
        steps: [
          {
            targets: [{ cluster: 'a' }, { cluster: 'b' }],
            objects: [
              {
                apiVersion: 'apps/v1',
                kind: 'Deployment',
                namespace: 'shop',
                name: 'checkout',
                uid: 'a1',
                generation: 7,
                resourceVersion: '9912',
              },
            ],
          },
        ],
      });
      expect(JSON.stringify(body)).not.toMatch(/managedFields|replicas/);
    });

    it('keeps Secret data for an apply only', async () => {
      const host = await aHost();
      await host.run('wait', '-f', 'deploy.yaml', '--apply');
      const [{ body }] = portal.requestsOf('POST /v1/executions');
      expect(body).toMatchObject({
        steps: [
          {
            apply: true,
            manifests: [{}, { stringData: { password: 'hunter2' } }],
          },
        ],
      });
    });
  });

  describe('idempotency key', () => {
    const github = {
      GITHUB_ACTIONS: 'true',
      GITHUB_RUN_ID: '7',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'deploy',
    };

    async function keyOf(env: Record<string, string>, ...args: string[]) {
      const host = await aHost([successful], env);
      await host.run('wait', '-f', 'deploy.yaml', ...args);
      const [{ headers }] = portal.requestsOf('POST /v1/executions');
      await portal.stop();
      return headers['idempotency-key'];
    }

    it('is the same for the same CI job, and another for another step or attempt', async () => {
      const key = await keyOf(github);
      expect(key).toMatch(/^ci-[0-9a-f]{40}$/);
      expect(await keyOf(github)).toBe(key);
      expect(await keyOf(github, '--step', 'Other')).not.toBe(key);
      expect(await keyOf(github, '--environment', 'staging')).not.toBe(key);
      expect(await keyOf({ ...github, GITHUB_RUN_ATTEMPT: '2' })).not.toBe(key);
    });

    it('is fresh each time outside CI and with --new, and what --idempotency-key says', async () => {
      expect(await keyOf({})).not.toBe(await keyOf({}));
      expect(await keyOf(github, '--new')).toMatch(/^new-/);
      expect(await keyOf({}, '--idempotency-key', 'mine')).toBe('mine');
    });
  });

  describe('a portal that does not answer', () => {
    it('waits five times for it to come, then says so and exits 6', async () => {
      const host = await aHost();
      await portal.stop();
      expect(await host.run('wait', '-f', 'deploy.yaml')).toBe(6);
      expect(host.stdout.text).toBe(
        'The portal cannot be reached (connection refused, 5 tries in 31 s). The deployment goes on; its outcome is not known here.\n',
      );
      expect(host.clock.elapsed()).toBe(31_000);
    });

    it('does not take a lost portal for the end, and ends with the permalink', async () => {
      const host = await aHost([running]);
      portal.onAnswered = ({ path }) => {
        if (path.endsWith('/transitions')) portal.stop();
      };
      expect(await host.run('wait', '-f', 'deploy.yaml')).toBe(6);
      expect(host.stdout.text).toBe(
        `The portal cannot be reached (connection refused, 5 tries in 31 s). The deployment goes on; its outcome is not known here.\n${permalink}\n`,
      );
      expect(host.stderr.text).toMatch(
        /portal not reached \(connection refused\), trying again in 1 s\n/,
      );
    });

    it.each<[string, Disturbance[]]>([
      ['hung up', ['hangUp', 'hangUp']],
      ['restarting', [{ status: 503 }, { status: 502 }]],
      ['too busy', [{ status: 429, headers: { 'retry-after': '20' } }]],
    ])('goes on when it was %s and came back', async (_, disturbances) => {
      const host = await aHost();
      disturb('GET /v1/executions/01JD8Q4T', ...disturbances);
      expect(await host.run('wait', '-f', 'deploy.yaml')).toBe(0);
      expect(host.stderr.text).toMatch(/trying again in/);
    });

    it('waits as long as it is asked to', async () => {
      const host = await aHost([successful]);
      disturb('POST /v1/executions', {
        status: 409,
        headers: { 'retry-after': '7' },
        body: { error: { code: 'InProgress', message: 'busy' } },
      });
      expect(await host.run('wait', '-f', 'deploy.yaml')).toBe(0);
      expect(host.clock.elapsed()).toBe(7_000);
      const keys = portal
        .requestsOf('POST /v1/executions')
        .map(({ headers }) => headers['idempotency-key']);
      expect(new Set(keys).size).toBe(1);
    });

    it('gives a request that gets no answer up in time', async () => {
      const host = await aHost();
      host.timing.requestTimeoutMs = 20;
      disturb('GET /v1/executions/01JD8Q4T', 'silence');
      expect(await host.run('wait', '-f', 'deploy.yaml')).toBe(0);
      expect(host.stderr.text).toMatch(/portal not reached \(no answer\)/);
    });
  });

  describe('answers that are no execution', () => {
    const error = (code: string, message: string, faults: unknown[] = []) => ({
      error: { name: 'InputError', code, message, faults },
    });

    it.each<{
      name: string;
      answer: Disturbance;
      exitCode: number;
      says: string;
    }>([
      {
        name: 'a fault in a manifest, told with file and line',
        answer: {
          status: 422,
          body: error('InvalidManifest', 'No', [
            {
              pointer: '/steps/0/manifests/0/spec/replicas',
              message: '"replicas" must be a number',
            },
            { pointer: '/steps/0/manifests/1', message: 'no secrets today' },
            { pointer: '/environment', message: 'there is no "prod"' },
            { pointer: '/steps/0/targets/1/cluster', message: 'is unknown' },
            {
              pointer: '/steps/0/objectStatusCheck/stepExecutionTimeoutSeconds',
              message: 'is absurd',
            },
            { pointer: '/report', message: 'is odd' },
          ]),
        },
        exitCode: 2,
        says: [
          'deploy.yaml:6: "replicas" must be a number',
          'deploy.yaml:8: no secrets today',
          '--environment: there is no "prod"',
          '--cluster: is unknown',
          '--timeout: is absurd',
          '/report: is odd',
          '',
        ].join('\n'),
      },
      {
        name: 'a fault of the whole',
        answer: { status: 413, body: error('BodyTooLarge', 'At most 10 MiB') },
        exitCode: 2,
        says: 'At most 10 MiB\n',
      },
      {
        name: 'a token that is not known',
        answer: { status: 401, body: error('Unauthorized', 'Illegal token') },
        exitCode: 2,
        says: 'Illegal token\nSet OBJECT_STATUS_TOKEN to a token that the portal knows.\n',
      },
      {
        name: 'a key that stands for something else',
        answer: {
          status: 422,
          body: error(
            'IdempotencyKeyReused',
            'The key was used for another request',
          ),
        },
        exitCode: 2,
        says: 'The key was used for another request\nThis CI job has recorded something else under the same step name: give each call its own --step, or --new.\n',
      },
      {
        name: 'an error of the server, with its reference and nothing else',
        answer: {
          status: 500,
          headers: { 'x-request-id': 'r-17' },
          body: error('InternalError', 'Something went wrong'),
        },
        exitCode: 6,
        says: 'Something went wrong (reference r-17)\n',
      },
      {
        name: 'another server',
        answer: { status: 200, body: { hello: 'world' } },
        exitCode: 6,
        says: "The answer of /v1/executions is not that of this API (id: Invalid input: expected string, received undefined): check the portal's address and version\n",
      },
      {
        name: 'a login page behind a redirect, where the token must not go',
        answer: {
          status: 302,
          headers: { location: 'https://login.example.com/x' },
        },
        exitCode: 2,
        says: 'sends us on to https://login.example.com: give that address instead\n',
      },
    ])('$name: exit code $exitCode', async ({ answer, exitCode, says }) => {
      const host = await aHost();
      disturb('POST /v1/executions', answer);
      expect(await host.run('wait', '-f', 'deploy.yaml')).toBe(exitCode);
      expect(host.stderr.text).toMatch(says);
      expect(host.stderr.text.endsWith(says)).toBe(true);
      expect(host.stdout.text).toBe('');
      expect(host.stderr.text).not.toMatch('a-token');
    });

    it('prints the permalink when the execution may not be read', async () => {
      const host = await aHost();
      disturb('GET /v1/executions/01JD8Q4T', {
        status: 404,
        body: error('NotFound', 'There is no such execution'),
      });
      expect(await host.run('wait', '-f', 'deploy.yaml')).toBe(2);
      expect(host.stderr.text).toBe(
        `${permalink}\nThere is no such execution\n${permalink}\n`,
      );
    });
  });

  describe('signals', () => {
    it.each([
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const)(
      '%s ends the wait with %d, the deployment goes on',
      async (signal, code) => {
        const host = await aHost([running]);
        portal.onAnswered = ({ path }) => {
          if (path.endsWith('/transitions')) host.interrupt(signal);
        };
        expect(await host.run('wait', '-f', 'deploy.yaml')).toBe(code);
        expect(host.stdout.text).toBe(
          `Interrupted. The deployment goes on: ${permalink}\n`,
        );
      },
    );

    it('says that it does not know when the portal had not answered yet', async () => {
      const host = await aHost();
      portal.disturb = () => {
        host.interrupt('SIGINT');
        return 'silence';
      };
      expect(await host.run('wait', '-f', 'deploy.yaml')).toBe(130);
      expect(host.stdout.text).toMatch(/^Interrupted before .* not known/);
    });
  });

  describe('behind another execution', () => {
    const queued = anExecution({
      state: 'Queued',
      steps: [],
      startedAt: undefined,
    });
    const cancelled = { ...queued, state: 'Finished', outcome: 'Cancelled' };
    const cancelPath = `POST /v1/executions/${queued.id}/cancel`;
    const waitFor = (host: TestHost, ...more: string[]) =>
      host.run('wait', '-f', 'deploy.yaml', ...more);

    it.each<[string, Disturbance, string]>([
      [
        'cancels it',
        { status: 200, body: cancelled },
        'after 2 min: it was cancelled, nothing was verified.\n',
      ],
      [
        'asks for the end of one whose turn came just then',
        { status: 200, body: { ...queued, state: 'Running' } },
        'after 2 min: its cancel was asked for.\n',
      ],
      [
        'says that it goes on where the portal refuses the cancel',
        { status: 403, body: { error: { name: 'NotAllowedError' } } },
        'after 2 min. The deployment goes on; its outcome is not known here. It could not be cancelled.\n',
      ],
    ])(
      'waits for its turn as long as --queue-timeout says, then %s',
      async (_, answer, sentence) => {
        const host = await aHost([{ execution: queued }]);
        disturb(cancelPath, answer);
        expect(await waitFor(host, '--queue-timeout', '2m')).toBe(6);
        const [created] = portal.requestsOf('POST /v1/executions');
        expect(created.body).toMatchObject({ concurrency: 'wait' });
        const [cancel] = portal.requestsOf(cancelPath);
        expect(cancel.body).toEqual({
          reason: 'its turn did not come within 2 min',
        });
        expect(host.stderr.text).toContain(sentence);
        expect(host.stderr.text.endsWith(`${permalink}\n`)).toBe(true);
        expect(host.stdout.text).toBe('');
      },
    );

    it('neither waits for its turn nor cancels anything unless it is told to', async () => {
      const host = await aHost([{ execution: queued }]);
      expect(await waitFor(host)).toBe(6);
      const [created] = portal.requestsOf('POST /v1/executions');
      expect(created.body).not.toHaveProperty('concurrency');
      expect(portal.requestsOf(cancelPath)).toEqual([]);
      expect(host.stderr.text).toMatch(
        'Still queued behind another execution after 10 min. The deployment goes on; its outcome is not known here.',
      );
    });
  });

  it('does not wait for ever for a portal that answers and does not decide', async () => {
    const stuck = anExecution({ steps: [aStep({ timeoutAt: at(180) })] });
    const host = await aHost([{ execution: stuck }]);
    expect(await host.run('wait', '-f', 'deploy.yaml')).toBe(6);
    expect(host.clock.elapsed()).toBe(300_000);
    expect(host.stderr.text).toMatch(
      'The portal has not decided step 1 "Deploy checkout" 2 min after its timeout. The deployment goes on; its outcome is not known here.\n',
    );
  });

  it('says that it attached to an earlier execution, and what to do about it', async () => {
    const host = await aHost([successful]);
    const { execution } = successful;
    disturb('POST /v1/executions', {
      status: 200,
      body: { id: execution.id, url: permalink, steps: [], warnings: [] },
    });
    expect(await host.run('wait', '-f', 'deploy.yaml')).toBe(0);
    expect(host.stderr.text).toMatch(
      'This is the execution that was recorded under the same key before; --new records another one.\n',
    );
  });

  it('says that it goes on with what the portal had recorded by itself', async () => {
    const host = await aHost([successful]);
    const { execution } = successful;
    const created = { id: execution.id, url: permalink, steps: [] };
    disturb('POST /v1/executions', {
      status: 200,
      body: { ...created, warnings: [], adopted: true },
    });
    expect(await host.run('wait', '-f', 'deploy.yaml')).toBe(0);
    expect(host.stderr.text).toMatch(
      'The portal had recorded this rollout by itself; its execution is this one now.\n',
    );
    expect(host.stderr.text).not.toMatch('--new');
  });

  describe('formats and files', () => {
    const pod = anExplainedObject({
      status: 'Failed',
      reason: 'ImagePullBackOff',
      cause: 'ImageNotFound',
      pod: 'checkout-1',
      message: 'Pod checkout-1: 100% gone, tag:1 missing',
    });
    const row = anObject({
      status: 'Failed',
      reason: 'ImagePullBackOff',
      cause: 'ImageNotFound',
      message: 'A <b>tag</b> | `x` @team',
      since: at(5),
    });
    const failed: Look = {
      execution: anEndedExecution('Failed', 38, {
        explanation: anExplanation({ objects: [pod] }),
      }),
      objects: [row, anObject({ kind: 'Service', position: 2 })],
    };

    it('prints the execution with its objects as JSON, and nothing else on stdout', async () => {
      const host = await aHost([failed]);
      expect(await host.run('wait', '-f', 'deploy.yaml', '-o', 'json')).toBe(1);
      expect(JSON.parse(host.stdout.text)).toMatchObject({
        id: '01JD8Q4T',
        outcome: 'Failed',
        objects: { 1: [{ name: 'checkout', status: 'Failed' }, {}] },
      });
    });

    it('prints what happened line by line as NDJSON', async () => {
      const host = await aHost([{ ...failed, transitions: [aTransition()] }]);
      await host.run('wait', '-f', 'deploy.yaml', '-o', 'ndjson');
      const lines = host.stdout.text.trim().split('\n');
      expect(lines.map(line => JSON.parse(line).type)).toEqual([
        'transition',
        'object',
        'object',
        'execution',
      ]);
    });

    it('prints nothing but the result with --quiet', async () => {
      const host = await aHost();
      await host.run('wait', '-f', 'deploy.yaml', '--quiet');
      expect(host.stderr.text).toBe('');
      expect(host.stdout.text).toMatch(/^Successful/);
    });

    it('annotates the object that decided it in GitHub Actions, and adds a summary', async () => {
      const summary = join(folder, 'summary.md');
      const host = await aHost([failed], {
        GITHUB_ACTIONS: 'true',
        GITHUB_STEP_SUMMARY: summary,
      });
      await host.run('wait', '-f', 'deploy.yaml', '--progress', 'none');
      expect(host.stderr.text).toBe(
        `${permalink}\n::error title=Pod checkout-1%3A ImageNotFound::Pod checkout-1: 100%25 gone, tag:1 missing\n`,
      );
      expect(await readFile(summary, 'utf8')).toBe(
        [
          '### Failed: checkout 1.4.2 to production after 38 s',
          '',
          '**Why**',
          '',
          '- Deployment checkout: ImagePullBackOff (ImageNotFound)',
          '- Pod checkout-1: 100% gone, tag:1 missing',
          '',
          '| Object | Status | Report |',
          '| --- | --- | --- |',
          '| Deployment checkout | Failed | ImagePullBackOff: A &lt;b&gt;tag&lt;/b&gt; \\| \\`x\\` &#64;team |',
          '| Service checkout | Successful |  |',
          '',
          `[Open in the portal](${permalink})`,
          '',
          '',
        ].join('\n'),
      );
    });

    it('writes JUnit: a suite for the step, a case for each object, the cause as type', async () => {
      const host = await aHost([failed]);
      await host.run(
        'wait',
        '-f',
        'deploy.yaml',
        '--junit',
        'reports/junit.xml',
      );
      const xml = await readFile(join(folder, 'reports/junit.xml'), 'utf8');
      expect(xml).toMatch(
        '<testsuite name="checkout 1.4.2 to production: Deploy checkout" time="38" tests="2" failures="1"',
      );
      expect(xml).toMatch(
        '<testcase classname="prod-eu.shop" name="Deployment checkout"',
      );
      expect(xml).toMatch('type="ImageNotFound"');
      expect(xml).toMatch('&lt;b>tag');
    });

    it('says in JUnit why and what to do first', async () => {
      const causeParams = { container: 'app', image: 'shop/checkout:1.4.2' };
      const host = await aHost([
        { ...failed, objects: [{ ...row, causeParams }] },
      ]);
      await host.run('wait', '-f', 'deploy.yaml', '--junit', 'junit.xml');
      const xml = await readFile(join(folder, 'junit.xml'), 'utf8');
      expect(xml).toMatch(
        'Failed: ImagePullBackOff: Container app cannot get shop/checkout:1.4.2: the registry does not have it. See whether the build pushed shop/checkout:1.4.2.',
      );
    });

    it('lets no suite look green whose step is not', async () => {
      const late = anEndedExecution('Inconclusive', 180);
      const host = await aHost([{ execution: late, objects: [anObject()] }]);
      await host.run('wait', '-f', 'deploy.yaml', '--junit', 'junit.xml');
      const xml = await readFile(join(folder, 'junit.xml'), 'utf8');
      expect(xml).toMatch('failures="1"');
      expect(xml).toMatch('type="Inconclusive"');
    });

    it('keeps its verdict when a report cannot be written', async () => {
      const host = await aHost([successful]);
      const code = await host.run(
        'wait',
        '-f',
        'deploy.yaml',
        '--junit',
        'deploy.yaml/x',
      );
      expect(code).toBe(0);
      expect(host.stderr.text).toMatch('deploy.yaml/x: cannot be written (E');
    });
  });

  it('shows text of a cluster without what would move the cursor or speak to the CI system', async () => {
    const hostile =
      'a\u001b[2Jb\nc\u202ed\r::stop-commands::x ##vso[task.complete]y ##[error]z';
    const object = anExplainedObject({ name: '::error::x', message: hostile });
    const host = await aHost([
      {
        execution: anEndedExecution('Failed', 3, {
          explanation: anExplanation({ objects: [object] }),
          warnings: [{ code: '::warning::', params: {}, message: hostile }],
        }),
        transitions: [aTransition({ kind: '::notice::', message: hostile })],
      },
    ]);
    await host.run('wait', '-f', 'deploy.yaml');
    const shown = host.stdout.text + host.stderr.text;
    expect(shown).toMatch(
      'ab c d ::stop-commands::x # #vso[task.complete]y # #[error]z',
    );
    expect(shown.replace(/\n/g, '')).not.toMatch(unprintable);
    expect(shown).not.toMatch(/^\s*::/m);
  });
});
