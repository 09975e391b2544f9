import { JudgedObject } from '../judging/Judgement';
import {
  aDeployment,
  aJudgement,
  aPod,
  aReplicaSet,
  aWidget,
  tellStory,
} from '../testUtils';
import { summarizeJudgement } from './summarizeJudgement';

const web = aDeployment().counts({ ready: 0, available: 0 });
const current = aReplicaSet().of(web);

function summaryOf(pod: ReturnType<typeof aPod>) {
  const objects = [web, aWidget(), current, pod.of(current)];
  const applied = [
    {},
    { apiVersion: 'example.com/v1', kind: 'Widget', name: 'main' },
  ];
  return summarizeJudgement(
    tellStory([{ at: 0, objects }], { applied }).judgements[0],
  );
}

describe('what is kept of a judgement', () => {
  it('names the worst first, and of two that say the same the lower one', () => {
    const { waitingFor } = summaryOf(aPod().backingOff(2));
    expect(waitingFor.map(({ kind, status }) => [kind, status])).toEqual([
      ['Pod', 'Failed'],
      ['ReplicaSet', 'Failed'],
      ['Deployment', 'Failed'],
      ['Widget', 'InProgress'],
    ]);
  });

  it('names the Pod and the container that a reason speaks of', () => {
    const { waitingFor } = summaryOf(aPod().backingOff(2));
    const [pod, , deployment, widget] = waitingFor;
    const where = { pod: 'web-a', container: 'web', cause: 'CrashLoop' };
    expect(pod).toMatchObject({ kind: 'Pod', ...where });
    expect(deployment).toMatchObject({ kind: 'Deployment', ...where });
    expect(widget).not.toHaveProperty('pod');
    expect(widget).not.toHaveProperty('container');
  });

  it('counts what counts, and what of it is Successful', () => {
    expect(summaryOf(aPod())).toMatchObject({ counted: 4, successful: 2 });
  });

  it('keeps twenty objects at most', () => {
    const [row] = aJudgement(0, 'InProgress').objects;
    const objects: JudgedObject[] = Array.from({ length: 30 }, (_, at) => ({
      ...row,
      id: `${at}`,
    }));
    const summary = summarizeJudgement(
      aJudgement(0, 'InProgress', { objects }),
    );
    expect(summary).toMatchObject({ counted: 30, successful: 0 });
    expect(summary.waitingFor).toHaveLength(20);
  });

  it('leaves out what does not count', () => {
    const [row] = aJudgement(0, 'Failed').objects;
    const objects = [
      { ...row, counted: false },
      { ...row, id: 'other' },
    ];
    const summary = summarizeJudgement(aJudgement(0, 'Failed', { objects }));
    expect(summary).toMatchObject({ counted: 1, successful: 0 });
    expect(summary.waitingFor.map(({ id }) => id)).toEqual(['other']);
  });

  it('names what is worse first, whatever the order of the rows', () => {
    const statuses = ['InProgress', 'Unknown', 'Failed', 'Paused'] as const;
    const [row] = aJudgement(0, 'Failed').objects;
    const objects = statuses.map(status => ({
      ...row,
      id: status,
      status: { ...row.status, status },
    }));
    const { waitingFor } = summarizeJudgement(
      aJudgement(0, 'Failed', { objects }),
    );
    expect(waitingFor.map(({ status }) => status)).toEqual([
      ...['Failed', 'Paused', 'Unknown', 'InProgress'],
    ]);
  });

  it('keeps each warning once, twenty at most', () => {
    const [row] = aJudgement(0, 'InProgress').objects;
    const warning = (message: string) => ({
      code: 'OldReplicasRemain' as const,
      params: {},
      message,
    });
    const objects = Array.from({ length: 30 }, (_, at) => ({
      ...row,
      id: `${at}`,
      warnings: [warning('on all'), warning(`on ${at}`)],
    }));
    const { warnings } = summarizeJudgement(
      aJudgement(0, 'InProgress', { objects, warnings: [warning('own')] }),
    );
    expect(warnings).toHaveLength(20);
    expect(warnings?.slice(0, 4).map(({ message }) => message)).toEqual([
      ...['own', 'on all', 'on 0', 'on 1'],
    ]);
  });

  it('ends where rows stand above one another in a circle', () => {
    const [row] = aJudgement(0, 'InProgress').objects;
    const objects = [
      { ...row, id: 'a', parentId: 'b' },
      { ...row, id: 'b', parentId: 'a' },
    ];
    expect(
      summarizeJudgement(aJudgement(0, 'InProgress', { objects })).waitingFor,
    ).toHaveLength(2);
  });
});
