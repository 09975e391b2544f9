import {
  aConfigMap,
  aDeployment,
  aPod,
  aReplicaSet,
  aService,
  Built,
  tellStory,
} from '../testUtils';

function rowsOf(objects: Built[]) {
  const { judgements } = tellStory([{ at: 0, objects }], {});
  const rows = judgements[0].objects.map(row => [row.name, row] as const);
  return Object.fromEntries(rows);
}

const web = aDeployment();
const current = aReplicaSet().of(web);

describe('a row', () => {
  it('says which object was applied', () => {
    const rows = rowsOf([web, current, aPod('a').of(current)]);
    expect(rows.web.applied).toBe(true);
    expect(rows['web-1'].applied).toBe(false);
    expect(rows.a.applied).toBe(false);
  });

  it('of an applied object below another one stands below it, once', () => {
    const applied = [
      { kind: 'Pod', apiVersion: 'v1', name: 'a' },
      { kind: 'Deployment', apiVersion: 'apps/v1', name: 'web' },
    ];
    const { judgements } = tellStory(
      [{ at: 0, objects: [web, current, aPod('a').of(current)] }],
      { applied },
    );
    const rows = judgements[0].objects;
    expect(rows.map(({ name, parentId }) => [name, parentId])).toEqual([
      ['a', rows[2].id],
      ['web', undefined],
      ['web-1', rows[1].id],
    ]);
  });

  it('names who bears its cause, where that is another object', () => {
    const crashing = aPod('a').of(current).backingOff(3, { exitCode: 2 });
    const rows = rowsOf([web, current, crashing]);
    expect(rows.web).toMatchObject({
      cause: 'CrashLoop',
      causeParams: { kind: 'Pod', name: 'a' },
    });
    expect(rows.a.cause).toBe('CrashLoop');
    expect(rows.a.causeParams).not.toHaveProperty('name');
  });

  it('names it also where it has the name of the row’s object', () => {
    const crashing = aPod('web').of(current).backingOff(3);
    const { judgements } = tellStory(
      [{ at: 0, objects: [web, current, crashing] }],
      {},
    );
    const [deployment] = judgements[0].objects;
    expect(deployment.causeParams).toMatchObject({ kind: 'Pod', name: 'web' });
  });

  it('names nobody where the cause is its own', () => {
    const { web: row } = rowsOf([aService('web').loadBalancer()]);
    expect(row.cause).toBe('LoadBalancerPending');
    expect(row.causeParams).not.toHaveProperty('name');
  });

  it('leaves out the columns of which nothing is known', () => {
    const pending = aPod('a').pending();
    const { a } = rowsOf([pending]);
    expect(Object.keys(a.columns)).toEqual(['ready', 'restarts', 'phase']);
    const { settings } = rowsOf([aConfigMap()]);
    expect(settings.columns).toEqual({ data: 1 });
  });
});
