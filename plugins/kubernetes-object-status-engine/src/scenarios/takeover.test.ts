import { version } from '../../package.json';
import { AppliedReference } from '../graph/ObjectGraph';
import { takesOver } from '../step/takesOver';
import {
  aConfigMap,
  aDeployment,
  aPod,
  aReplicaSet,
  Built,
  built,
  scenario,
  StepRun,
} from '../testUtils';
import { engineVersion } from '../engineVersion';

const web = aDeployment();
const replicaSet = aReplicaSet().of(web);
const pod = aPod().of(replicaSet);
const complete = [web, replicaSet, pod];
const otherImage = web.image('shop/web:9').generation(2).observing(2);
const annotated = web
  .set('spec.template.metadata.annotations', { restartedAt: 'now' })
  .generation(2)
  .observing(2);
const next = aReplicaSet('web-2').of(annotated);

function recorded(of: Built, more: Partial<AppliedReference>) {
  const { apiVersion, kind, metadata } = built(of);
  const { namespace, name } = metadata;
  return { apiVersion, kind, namespace, name, ...more };
}

const settings = aConfigMap();

scenario(
  27,
  {
    given: 'a check that runs',
    when: 'a newer execution records the object with another generation, uid or content',
    then: 'it is Superseded',
  },
  () => {
    it.each<[string, AppliedReference, AppliedReference, boolean]>([
      [
        'a higher generation',
        recorded(web, { generation: 1 }),
        recorded(web, { generation: 2 }),
        true,
      ],
      [
        'another uid',
        recorded(web, { uid: 'a' }),
        recorded(web, { uid: 'b' }),
        true,
      ],
      [
        'other content',
        recorded(settings, { manifest: settings.object }),
        recorded(settings, {
          manifest: settings.set('data', { color: 'red' }).object,
        }),
        true,
      ],
      [
        'the same, recorded again',
        recorded(web, { uid: 'a', generation: 1 }),
        recorded(web, { uid: 'a', generation: 1 }),
        false,
      ],
    ])('%s', (_, mine, theirs, isTakeover) => {
      expect(takesOver(mine, theirs)).toBe(isTakeover);
    });

    it('the outcome says who took over, and what', () => {
      const takeover = {
        executionId: '7',
        title: '1.3.8, second run',
        object: 'Deployment web',
      };
      const { outcome } = StepRun.of()
        .judged(3, 'InProgress')
        .tell(5, { type: 'Superseded', by: '', takeover }).state;
      expect(outcome).toMatchObject({ outcome: 'Superseded', at: 5000 });
      expect(outcome?.explanation.message).toMatch(/1\.3\.8, second run/);
      expect(outcome?.explanation.message).toMatch(/Deployment web/);
    });
  },
);

scenario(
  27,
  {
    given: 'a check that runs',
    when: 'unknown hands set other images, or change the template with the same images',
    then: 'it is Superseded, or its window restarts with the warning ChangedByOther',
  },
  [
    {
      name: 'other images',
      story: [
        { at: 0, there: complete },
        { at: 4, change: [otherImage] },
      ],
      ends: {
        outcome: 'Superseded',
        at: 4,
        cause: 'ChangedByOther',
        says: [/shop\/web:9/],
      },
    },
    {
      name: 'the same images',
      story: [
        { at: 0, there: complete },
        {
          at: 4,
          change: [annotated, next, aPod('web-2-a').of(next)],
          gone: [pod],
        },
      ],
      ends: {
        outcome: 'Successful',
        at: 14,
        stabilized: true,
        warnings: ['ChangedByOther'],
      },
    },
  ],
);

/** Judged by one set of rules, then by another: the engine's version and their digest. */
function judgedBy(rules: string, seconds: number, run = StepRun.of()) {
  return run.judged(seconds, 'Successful', { judgedBy: rules });
}

/**
 * What is tested here: a step never ends on the word of two engines. The corpora
 * themselves run in test/conformance, and dependencies are pinned by yarn.lock.
 */
scenario(
  35,
  {
    given: 'a dependency that is upgraded',
    when: 'its rules changed',
    then: 'a running step begins its window anew, and the engine says its version',
  },
  () => {
    it('restarts the window of a step that other rules judge', () => {
      const same = judgedBy('1 a', 25, judgedBy('1 a', 20));
      const other = judgedBy('2 a', 25, judgedBy('1 a', 20));
      expect(same.state.window?.since).toBe(20_000);
      expect(other.state.window?.since).toBe(25_000);
    });

    it('says which engine it is', () => {
      expect(engineVersion).toBe(version);
    });
  },
);
