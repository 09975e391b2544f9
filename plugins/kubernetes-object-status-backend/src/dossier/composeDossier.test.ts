import {
  ExplainedObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  JudgedObject,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { aCapture } from '../__testUtils__/aCapture';
import { aJudged, noon } from '../__testUtils__/judged';
import { Capture } from '../evidence/Capture';
import { aMaterial, aStepExecution } from './__testUtils__/aMaterial';
import { composeDossier, DossierMaterial } from './composeDossier';

const place = { cluster: 'prod-eu', namespace: 'shop' };

function kept(overrides: Partial<Capture> = {}): Capture {
  const { id, logTargets, ...capture } = aCapture();
  return { ...capture, executionId: 'e1', step: 1, logs: [], ...overrides };
}

function pod(name: string, overrides: Partial<JudgedObject> = {}) {
  return aJudged(name, 'Failed', {
    ...{ ...place, id: `u-${name}`, apiVersion: 'v1', kind: 'Pod' },
    applied: false,
    cause: 'CrashLoop',
    causeParams: {
      container: 'app',
      exitCode: 1,
      restarts: 3,
      kind: 'Pod',
      name,
    },
    ...overrides,
  });
}

function explained(
  row: JudgedObject,
  overrides: Partial<ExplainedObjectRow> = {},
): ExplainedObjectRow {
  const { id, cluster, kind, namespace, name, cause, causeParams } = row;
  const { status, reason, params, message } = row.status;
  return {
    ...{ id, cluster, kind, namespace, name, cause, causeParams },
    ...{ status, reason, params, message },
    ...overrides,
  };
}

function endedBy(
  outcome: string,
  explanation: Partial<NonNullable<StepExecution['explanation']>>,
): Partial<StepExecution> {
  return {
    outcome,
    explanation: {
      ...{ code: 'FailedFor', params: {}, message: 'it failed', objects: [] },
      ...explanation,
    },
  };
}

const crashing = pod('web-1');
const crashed = endedBy('Failed', {
  cause: 'CrashLoop',
  objects: [explained(crashing)],
});

/** A Pod whose container ended, as it is kept. */
const endedPod: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web-1', namespace: 'shop' },
  spec: { containers: [{ name: 'app', image: 'shop/web:1' }] },
  status: {
    phase: 'Running',
    conditions: [
      { type: 'PodScheduled', status: 'True' },
      {
        ...{ type: 'Ready', status: 'False', reason: 'ContainersNotReady' },
        message: 'containers with unready status: [app]',
        lastTransitionTime: '2026-01-31T11:59:50Z',
      },
    ],
    containerStatuses: [
      {
        ...{ name: 'app', ready: false, restartCount: 3 },
        state: {
          waiting: { reason: 'CrashLoopBackOff', message: 'back-off 40s' },
        },
        lastState: {
          terminated: {
            ...{ exitCode: 1, reason: 'Error' },
            finishedAt: '2026-01-31T11:59:55Z',
          },
        },
      },
    ],
  },
};

const crash = kept({
  objectId: 'u-web-1',
  identity: { ...place, apiVersion: 'v1', kind: 'Pod', name: 'web-1' },
  evidence: {
    status: {
      ...{ status: 'Failed', reason: 'CrashLoopBackOff' },
      params: { container: 'app' },
      message: 'app ends again and again',
    },
    object: endedPod,
    events: [
      {
        ...{
          type: 'Warning',
          reason: 'BackOff',
          count: 7,
          reportedBy: 'kubelet',
        },
        message: 'Back-off restarting failed container app',
        lastSeen: '2026-01-31T11:59:58Z',
      },
    ],
  },
  logs: [
    {
      ...{ container: 'app', previous: true, truncated: true, masked: 2 },
      lines: ['starting', 'no database at db:5432'],
      capturedAt: '2026-01-31T12:00:01.000Z',
    },
  ],
});

const codesOf = (material: DossierMaterial) =>
  composeDossier(material).causes.map(({ code }) => code);

describe('causes', () => {
  it('come from what was written down where nothing was kept', () => {
    const material = aMaterial({
      step: crashed,
      rows: [{ step: 1, row: crashing }],
    });
    const [cause, ...others] = composeDossier(material).causes;
    expect(others).toEqual([]);
    expect(cause).toMatchObject({
      ...{ code: 'CrashLoop', step: 1, container: 'app' },
      object: { id: 'u-web-1', apiVersion: 'v1', kind: 'Pod', name: 'web-1' },
      title: 'A container keeps crashing',
      sentence: 'Container app ended with exit code 1 (restarts: 3).',
    });
    expect(cause.actions[0]).toMatchObject({ id: 'readPreviousLog' });
  });

  it('say what a container wrote, to who may read evidence', () => {
    const material = { ...aMaterial({ step: crashed }), captures: [crash] };
    const [cause] = composeDossier(material).causes;
    expect(cause.sentence).toContain('no database at db:5432');
  });

  it.each<[string, DossierMaterial['maySeeEvidence']]>([
    ['not read evidence', undefined],
    ['not read that of the cluster', cluster => cluster !== 'prod-eu'],
  ])('do not say it to who may %s', (_, maySeeEvidence) => {
    const material = {
      ...aMaterial({ step: crashed }),
      ...{ captures: [crash], maySeeEvidence },
    };
    const { causes, evidence } = composeDossier(material);
    expect(causes[0].code).toBe('CrashLoop');
    expect(JSON.stringify(causes)).not.toContain('no database');
    expect(evidence?.items ?? []).toEqual([]);
  });

  it('are told once for ten pods with the same one', () => {
    const pods = Array.from({ length: 10 }, (_, n) =>
      pod(`web-${n}`, {
        causeParams: {
          container: 'app',
          exitCode: 1,
          restarts: n,
          name: `web-${n}`,
        },
      }),
    );
    const other = pod('worker-1', {
      causeParams: { container: 'worker', exitCode: 2 },
    });
    const step = endedBy('Failed', {
      cause: 'CrashLoop',
      objects: [...pods, other].map(row => explained(row)),
    });
    const { causes } = composeDossier(aMaterial({ step }));
    expect(causes.map(({ container }) => container)).toEqual(['app', 'worker']);
  });

  it('name the pod that shows what its owner has its cause from', () => {
    const owner = aJudged('web', 'Failed', {
      ...{ ...place, apiVersion: 'apps/v1', kind: 'Deployment' },
      ...{ cause: 'CrashLoop', causeParams: crashing.causeParams },
    });
    const step = endedBy('Failed', {
      cause: 'CrashLoop',
      objects: [explained(owner)],
    });
    const rows = [owner, crashing].map(row => ({ step: 1, row }));
    const { causes } = composeDossier(aMaterial({ step, rows }));
    expect(causes).toMatchObject([
      { object: { id: 'u-web-1', name: 'web-1' } },
    ]);
  });

  it('that say no more than that it is not there give way to others', () => {
    const late = aJudged('web', 'Failed', {
      ...{ ...place, apiVersion: 'apps/v1', kind: 'Deployment', id: 'web' },
      cause: 'ProgressDeadlineExceeded',
    });
    const step = endedBy('Failed', {
      cause: 'ProgressDeadlineExceeded',
      objects: [explained(late)],
    });
    const owner = kept({
      objectId: 'web',
      identity: {
        ...place,
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        name: 'web',
      },
      evidence: {
        status: { ...late.status, reason: 'ProgressDeadlineExceeded' },
      },
    });
    const captures = [owner, { ...crash, parentId: 'web' }];
    expect(codesOf(aMaterial({ step, captures }))).toEqual(['CrashLoop']);
  });

  it('of an execution that runs are those of what has failed', () => {
    const running = aStepExecution({ state: 'Checking', outcome: undefined });
    const late = aJudged('db', 'InProgress', { cause: 'StartupTooSlow' });
    const material = {
      ...aMaterial(),
      execution: { steps: [running] },
      rows: [late, crashing].map(row => ({ step: 1, row })),
    };
    expect(codesOf(material)).toEqual(['CrashLoop']);
  });

  it('of the step that decided come first', () => {
    const refused = aStepExecution({
      ...{ number: 2, name: 'Migrate' },
      ...endedBy('Failed', {
        ...{ code: 'ApplyRefused', cause: 'ApplyRefused' },
        params: { detail: 'no' },
      }),
    });
    const execution = {
      ...{ outcome: 'Failed', causeCode: 'ApplyRefused' },
      steps: [aStepExecution(crashed), refused],
    };
    expect(codesOf({ ...aMaterial(), execution })).toEqual([
      'ApplyRefused',
      'CrashLoop',
    ]);
  });

  it.each<{
    name: string;
    step: Partial<StepExecution>;
    codes: string[];
    sentence?: string;
  }>([
    { name: 'Successful', step: { outcome: 'Successful' }, codes: [] },
    {
      name: 'Skipped',
      step: endedBy('Skipped', { code: 'SkippedAfter' }),
      codes: [],
    },
    {
      name: 'Cancelled',
      step: endedBy('Cancelled', { code: 'Cancelled' }),
      codes: [],
    },
    {
      name: 'taken over by another execution',
      step: endedBy('Superseded', { code: 'TakenOver' }),
      codes: [],
    },
    {
      name: 'taken over by other hands',
      step: endedBy('Superseded', {
        ...{ code: 'Superseded', cause: 'ChangedByOther' },
        params: { detail: 'someone set image web:9', by: 'unknown' },
      }),
      codes: ['ChangedByOther'],
      sentence: 'It was changed by someone else: someone set image web:9.',
    },
    {
      name: 'refused by the cluster',
      step: endedBy('Failed', {
        ...{ code: 'ApplyRefused', cause: 'ApplyRefused' },
        params: { detail: 'admission webhook "policy" denied the request' },
      }),
      codes: ['ApplyRefused'],
      sentence:
        'The cluster refused it: admission webhook "policy" denied the request.',
    },
    {
      name: 'never reported as applied',
      step: endedBy('TimedOut', {
        ...{
          code: 'TimedOutApplying',
          cause: 'NotApplied',
          params: { seconds: 9 },
        },
        message: 'still being applied when the 9 s were over',
      }),
      codes: ['NotApplied'],
      sentence: 'Still being applied when the 9 s were over.',
    },
    {
      name: 'unstable',
      step: endedBy('TimedOut', {
        ...{ code: 'Unstable', cause: 'Unstable' },
        params: { count: 3, window: 10, detail: 'web-1 restarted' },
      }),
      codes: ['Unstable'],
      sentence:
        'It was successful now and then (times: 3), never for 10 s; what broke it last: web-1 restarted.',
    },
    {
      name: 'blind to the end',
      step: endedBy('Inconclusive', {
        ...{ code: 'Unproven', cause: 'ClusterUnreachable' },
        message: 'the cluster did not answer when it mattered',
      }),
      codes: ['ClusterUnreachable'],
      sentence: 'The cluster did not answer when it mattered.',
    },
    {
      name: 'over before it was stable, for no known reason',
      step: endedBy('TimedOut', {
        code: 'TimedOutStabilizing',
        message: 'stable for only 5 s of 10 s when the time was over',
      }),
      codes: ['NotKnown'],
      sentence: 'Stable for only 5 s of 10 s when the time was over.',
    },
    {
      name: 'late, and nothing tells why',
      step: endedBy('TimedOut', {
        code: 'TimedOutWaiting',
        objects: [
          explained(aJudged('settings'), { reason: 'Odd', message: 'it hums' }),
        ],
      }),
      codes: ['NotKnown'],
      sentence: 'ConfigMap settings reports Odd: it hums.',
    },
    {
      name: 'for a cause of a newer process',
      step: endedBy('Failed', {
        cause: 'FromTomorrow',
        objects: [
          explained(crashing, {
            cause: 'FromTomorrow',
            message: 'it fell asleep',
          }),
        ],
      }),
      codes: ['FromTomorrow'],
      sentence: 'It fell asleep.',
    },
  ])('of one that was $name', ({ step, codes, sentence }) => {
    const { causes } = composeDossier(aMaterial({ step }));
    expect(causes.map(({ code }) => code)).toEqual(codes);
    expect(causes[0]?.sentence).toBe(sentence);
    expect(JSON.stringify(causes)).not.toMatch(/\{\{| {2}/);
  });

  it('of a step that is refused name the object where there is only one', () => {
    const step = endedBy('Failed', {
      cause: 'ApplyRefused',
      params: { detail: 'no' },
    });
    const object = { ...place, apiVersion: 'v1', kind: 'ConfigMap', name: 'a' };
    const one = aMaterial({ step, applied: [{ ...object, step: 1 }] });
    const two = {
      ...one,
      applied: [...one.applied, { ...object, name: 'b', step: 1 }],
    };
    expect(composeDossier(one).causes[0].object).toMatchObject({ name: 'a' });
    expect(composeDossier(two).causes[0].object).toBeUndefined();
  });

  it('of what was unstable are told with what broke it, though it healed', () => {
    const step = endedBy('TimedOut', {
      ...{ code: 'Unstable', cause: 'Unstable' },
      params: { count: 2, window: 10, detail: 'web-1 restarted' },
    });
    const captures = [
      { ...crash, healedAt: noon + 9 },
      kept({
        ...{ objectId: 'u-web-1', moment: 'Ended', at: noon + 20 },
        identity: crash.identity,
        evidence: {
          status: {
            status: 'Successful',
            reason: 'Ready',
            params: {},
            message: '',
          },
        },
      }),
    ];
    expect(codesOf(aMaterial({ step, captures }))).toEqual([
      'Unstable',
      'CrashLoop',
    ]);
  });

  it('are not those of what healed, nor of pods of an older revision', () => {
    const owner = aJudged('web', 'InProgress', {
      ...{ ...place, apiVersion: 'apps/v1', kind: 'Deployment', id: 'web' },
    });
    const step = endedBy('TimedOut', {
      code: 'TimedOutWaiting',
      objects: [explained(owner)],
    });
    const base = kept({
      objectId: 'web',
      identity: {
        ...place,
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        name: 'web',
      },
      evidence: { status: owner.status },
      moment: 'Ended',
    });
    const old = pod('web-1', { counted: false, notCounted: 'OlderRevision' });
    const child: Capture = { ...crash, parentId: 'web' };
    const healed = aMaterial({
      step,
      captures: [base, { ...child, healedAt: noon }],
    });
    const older = aMaterial({
      ...{ step, captures: [base, { ...child, moment: 'Ended' }] },
      rows: [{ step: 1, row: old }],
    });
    expect(codesOf(healed)).not.toContain('CrashLoop');
    expect(codesOf(older)).not.toContain('CrashLoop');
    expect(composeDossier(older).evidence?.items).toHaveLength(1);
  });

  it('are not told again as ruled out', () => {
    const material = { ...aMaterial({ step: crashed }), captures: [crash] };
    const { causes, ruledOut } = composeDossier(material);
    const told = causes.map(({ code }) => code);
    expect(ruledOut.map(({ code }) => code)).toContain('OOMKilled');
    expect(ruledOut.filter(({ code }) => told.includes(code))).toEqual([]);
    expect(ruledOut.every(({ sentence }) => sentence.endsWith('.'))).toBe(true);
  });
});

describe('evidence', () => {
  const evidenceOf = (...captures: Capture[]) =>
    composeDossier({ ...aMaterial({ step: crashed }), captures }).evidence;

  it('is everything that was kept, newest first, with who said it', () => {
    const found = evidenceOf(crash);
    expect(found).toMatchObject({
      ...{ from: '2026-01-31T12:00:00.000Z', to: '2026-01-31T12:00:00.000Z' },
      ...{ truncatedLogs: 1, maskedValues: 2 },
    });
    expect(
      found?.items.map(({ at, type, from, message }) =>
        [at.slice(11, 19), type, from, message].join(' | '),
      ),
    ).toEqual([
      '12:00:01 | Log | container app | starting\nno database at db:5432',
      '12:00:00 | Status | Pod web-1 | app ends again and again',
      '12:00:00 | Container | container app | is waiting: back-off 40s',
      '11:59:58 | Event | kubelet | Back-off restarting failed container app',
      '11:59:55 | Container | container app | ended with exit code 1',
      '11:59:50 | Condition | Pod web-1 | Ready is False: containers with unready status: [app]',
    ]);
  });

  it('is told once, however often it was kept', () => {
    const ended: Capture = { ...crash, moment: 'Ended', at: noon + 5_000 };
    const [once, twice] = [evidenceOf(crash), evidenceOf(crash, ended)];
    expect(twice?.items).toEqual(once?.items);
    expect(twice?.to).toBe('2026-01-31T12:00:05.000Z');
  });

  it('is nothing of what was well when its step ended', () => {
    const well = kept({
      moment: 'Ended',
      evidence: {
        status: {
          status: 'Successful',
          reason: 'Ready',
          params: {},
          message: '',
        },
      },
    });
    expect(evidenceOf(well)).toEqual({
      ...{ items: [], truncatedLogs: 0, maskedValues: 0 },
    });
  });

  it('is at most 200 things', () => {
    const many = Array.from({ length: 80 }, (_, n) => ({
      ...crash,
      ...{ objectId: `u-${n}`, at: noon + n },
    }));
    expect(evidenceOf(...many)?.items).toHaveLength(200);
  });
});
