import { TestDatabaseId } from '@backstage/backend-test-utils';
import { aDraft, aDraftStep } from '../../__testUtils__/aDraft';
import { anEnd, anOutcome } from '../../__testUtils__/judged';
import { openTestDatabase } from '../../__testUtils__/openTestDatabase';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { Draft } from '../../executions/Draft';
import { AppliedObject } from '../../observation/StepStore';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { DatabaseStepStore } from '../steps/DatabaseStepStore';
import { DatabaseExecutionStore } from './DatabaseExecutionStore';

const databases = testDatabases();

const web: AppliedObject = {
  cluster: 'prod-eu',
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  namespace: 'shop',
  name: 'web',
  uid: 'a',
  generation: 7,
};

/** The same without a generation, as a pipeline has it that reports manifests. */
function aManifest(image: string): AppliedObject {
  const { uid: _, generation: __, ...reference } = web;
  const { apiVersion, kind, namespace, name } = web;
  const template = { spec: { containers: [{ name: 'web', image }] } };
  const metadata = { name, namespace };
  const manifest = { apiVersion, kind, metadata, spec: { template } };
  return { ...reference, manifest };
}

const draftOf = (applied: AppliedObject[], more: Partial<Draft> = {}) =>
  aDraft({ version: '1', steps: [aDraftStep({ applied })], ...more });

async function aStore(id: TestDatabaseId) {
  const database = await openTestDatabase(databases, id);
  const manifests = new AppliedManifests(1_000_000);
  const executions = new DatabaseExecutionStore(database, manifests);
  const steps = await DatabaseStepStore.create({
    database,
    manifests,
    clusters: ['prod-eu'],
  });
  return {
    executions,
    steps,
    manifests,
    /** By which execution each open step was taken over. */
    async takers() {
      const open = await steps.loadOpenSteps();
      return Object.fromEntries(
        open.map(step => [
          `${step.executionId}/${step.step}`,
          step.supersededBy?.executionId,
        ]),
      );
    },
  };
}

describe.each(databases.eachSupportedId())('a takeover on %s', id => {
  it.each<[string, Draft, Draft]>([
    [
      'a higher generation',
      draftOf([web]),
      draftOf([{ ...web, generation: 8 }]),
    ],
    ['another uid', draftOf([web]), draftOf([{ ...web, uid: 'b' }])],
    [
      'another image, where no generation is known',
      draftOf([aManifest('web:1')]),
      draftOf([aManifest('web:2')]),
    ],
    [
      'one object of several, in another step',
      draftOf([{ ...web, name: 'db' }, web]),
      aDraft({
        steps: [aDraftStep(), aDraftStep({ applied: [{ ...web, uid: 'b' }] })],
      }),
    ],
  ])('is %s', async (_, mine, theirs) => {
    const { executions, takers } = await aStore(id);
    await executions.insert('e1', mine);
    await executions.insert('e2', theirs);

    expect(await takers()).toMatchObject({ 'e1/1': 'e2' });
  });

  it.each<[string, Draft, Draft]>([
    ['the same unchanged', draftOf([web]), draftOf([web])],
    [
      'the same image, where no generation is known',
      draftOf([aManifest('web:1')]),
      draftOf([aManifest('web:1')]),
    ],
    [
      'an object of another name',
      draftOf([web]),
      draftOf([{ ...web, name: 'db', uid: 'b' }]),
    ],
    [
      'an object of another namespace',
      draftOf([web]),
      draftOf([{ ...web, namespace: 'cart', uid: 'b' }]),
    ],
    [
      'an object of another cluster',
      draftOf([web]),
      draftOf([{ ...web, cluster: 'prod-us', uid: 'b' }]),
    ],
    [
      'something for another environment',
      draftOf([web]),
      draftOf([{ ...web, uid: 'b' }], { environment: 'staging' }),
    ],
    [
      'something for another entity',
      draftOf([web]),
      draftOf([{ ...web, uid: 'b' }], { entityRef: 'component:default/cart' }),
    ],
    [
      'something without an entity',
      draftOf([web], { entityRef: undefined }),
      draftOf([{ ...web, uid: 'b' }], { entityRef: undefined }),
    ],
  ])('is not %s', async (_, mine, theirs) => {
    const { executions, takers } = await aStore(id);
    await executions.insert('e1', mine);
    await executions.insert('e2', theirs);

    expect(await takers()).toEqual({ 'e1/1': undefined, 'e2/1': undefined });
    expect((await executions.find('e2', undefined))?.supersedes).toBe(
      undefined,
    );
  });

  it('goes the other way round when the lower generation is reported late', async () => {
    const { executions, takers } = await aStore(id);
    await executions.insert('e1', draftOf([web]));
    await executions.insert('e2', draftOf([{ ...web, generation: 6 }]));

    expect(await takers()).toEqual({ 'e1/1': undefined, 'e2/1': 'e1' });
    expect((await executions.find('e1', undefined))?.supersedes).toMatchObject([
      { executionId: 'e2', step: 1 },
    ]);
  });

  it('compares manifests as whole as they are at hand', async () => {
    const withPassword = (password: string) => {
      const { manifest, ...reference } = aManifest('web:1');
      const env = [{ name: 'PASSWORD', value: password }];
      const template = { spec: { containers: [{ name: 'web', env }] } };
      const changed = { ...manifest, spec: { template } };
      return { ...reference, manifest: changed };
    };
    const { executions, takers, manifests } = await aStore(id);
    const mine = withPassword('old');
    manifests.keep('e1', new Map([[1, new Map([[0, mine.manifest]])]]));
    await executions.insert('e1', draftOf([mine]));
    await executions.insert('e2', draftOf([withPassword('new')]));
    expect(await takers()).toMatchObject({ 'e1/1': 'e2' });

    // After a restart values are withheld, and what is withheld tells nothing.
    await executions.insert('e3', draftOf([withPassword('newest')]));
    expect(await takers()).toMatchObject({ 'e2/1': undefined });
  });

  it('links both ways, by what people call the executions', async () => {
    const { executions, steps } = await aStore(id);
    await executions.insert('e1', draftOf([web], { version: '1.3.7' }));
    await executions.insert(
      'e2',
      draftOf([{ ...web, name: 'db' }], { version: '1.3.8' }),
    );
    await executions.insert(
      'e3',
      draftOf([{ ...web, generation: 8 }], { version: '1.3.8' }),
    );

    const [taken] = await steps.loadOpenSteps();
    expect(taken.supersededBy).toEqual({
      executionId: 'e3',
      title: '1.3.8, second run',
      object: 'Deployment web',
    });
    expect((await executions.find('e3', undefined))?.supersedes).toEqual([
      {
        executionId: 'e1',
        step: 1,
        title: '1.3.7',
        object: 'Deployment web',
      },
    ]);
  });

  it('reaches steps that wait for their turn', async () => {
    const { executions, steps, takers } = await aStore(id);
    const waiting = aDraftStep({ applied: [web] });
    await executions.insert('e1', aDraft({ steps: [aDraftStep(), waiting] }));
    await executions.insert('e2', draftOf([{ ...web, uid: 'b' }]));
    expect(await takers()).toMatchObject({ 'e1/1': undefined });

    await steps.write(anEnd('e1', 1, anOutcome('Successful')));
    expect(await takers()).toMatchObject({ 'e1/2': 'e2' });
  });

  it('is of the first who came', async () => {
    const { executions, takers } = await aStore(id);
    await executions.insert('e1', draftOf([web]));
    await executions.insert('e2', draftOf([{ ...web, generation: 8 }]));
    await executions.insert('e3', draftOf([{ ...web, generation: 9 }]));

    expect(await takers()).toEqual({
      'e1/1': 'e2',
      'e2/1': 'e3',
      'e3/1': undefined,
    });
  });

  it('leaves alone what has ended', async () => {
    const { executions, steps } = await aStore(id);
    await executions.insert('e1', draftOf([web]));
    await steps.write(anEnd('e1', 1, anOutcome('Failed')));
    await executions.insert('e2', draftOf([{ ...web, uid: 'b' }]));

    const found = await executions.find('e1', undefined);
    expect(found).toMatchObject({ state: 'Finished', outcome: 'Failed' });
    expect((await executions.find('e2', undefined))?.supersedes).toBe(
      undefined,
    );
  });

  it('leaves one of many that come at once', async () => {
    const { executions, takers } = await aStore(id);
    const ids = Array.from({ length: 12 }, (_, index) => `e${index + 10}`);
    await Promise.all(
      ids.map(each => executions.insert(each, draftOf([aManifest(each)]))),
    );

    const left = Object.values(await takers()).filter(taker => !taker);
    expect(left).toHaveLength(1);
    // Each but the first took exactly one over.
    const taken = await Promise.all(
      ids.map(async each => {
        const found = await executions.find(each, undefined);
        return found?.supersedes?.length ?? 0;
      }),
    );
    expect(taken.sort()).toEqual([0, ...Array(11).fill(1)]);
  });
});
