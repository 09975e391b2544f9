import { withDefaults } from '../options';
import { kindRules } from '../rules';
import { KindRule } from '../rules/KindRule';
import {
  aControllerRevision,
  aDaemonSet,
  aDeployment,
  aJob,
  anObject,
  aPod,
  aReplicaSet,
  aReplicationController,
  aStatefulSet,
  atRevision,
  Built,
  built,
} from '../testUtils';
import { currentControllerRevision } from './currentControllerRevision';
import { selectChildren } from './selectChildren';

function ruleOf(kind: string): KindRule {
  const found = kindRules.find(rule => rule.kind === kind);
  if (!found) throw new Error(`There is no rule of kind ${kind}`);
  return found;
}

/** Why each child does not count, by its name; `counted` where it does. */
function selected(owner: Built, children: Built[]): Record<string, string> {
  const object = built(owner);
  const check = withDefaults();
  const nodes = { state: 'NotReadable' as const, byName: new Map() };
  const found = selectChildren(
    {
      object,
      rule: ruleOf(object.kind),
      isObserved: true,
      context: { check, nodes, memory: {} },
    },
    children.map(built),
  );
  return Object.fromEntries(
    found.map(({ child, notCounted }) => [
      child.metadata.name,
      notCounted ?? 'counted',
    ]),
  );
}

const logger = aDaemonSet();
const db = aStatefulSet();

describe('Pods that have ended', () => {
  const pods = [aPod('up'), aPod('failed').failed(), aPod('done').succeeded()];

  it.each<[string, Built, Built[]]>([
    ['ReplicaSet', aReplicaSet(), pods],
    ['ReplicationController', aReplicationController(), pods],
    ['StatefulSet', db, pods.map(pod => atRevision(pod, 'db-new'))],
    [
      'DaemonSet',
      logger,
      [...pods.map(pod => atRevision(pod, 'new')), aControllerRevision(logger)],
    ],
  ])('of a %s are replaced', (_, owner, children) => {
    expect(selected(owner, children)).toEqual({
      up: 'counted',
      failed: 'Replaced',
      done: 'Replaced',
    });
  });

  it('of a Job explain it', () => {
    expect(selected(aJob(), pods)).toEqual({
      up: 'ExplainsOwner',
      failed: 'ExplainsOwner',
      done: 'ExplainsOwner',
    });
  });
});

describe('records of revisions', () => {
  it('are not shown, what only has their name is', () => {
    const other = anObject('example.com/v1', 'ControllerRevision', 'other');
    expect(
      Object.keys(selected(logger, [aControllerRevision(logger), other])),
    ).toEqual(['other']);
  });

  const newer = aControllerRevision(logger, 'new', 2);
  const older = aControllerRevision(logger.image('shop/logger:1'), 'old', 1);
  const alike = aControllerRevision(logger, 'alike', 2);

  it.each<[string, Built[], string | undefined]>([
    ['the newest', [older, newer], 'logger-new'],
    ['the newest, in whatever order', [newer, older], 'logger-new'],
    ['the last of two with one number', [newer, alike], 'logger-alike'],
    ['none that has another template', [older], undefined],
    [
      'none where the newest has another',
      [newer.set('revision', 0), older],
      undefined,
    ],
    ['none without a template', [newer.set('data', {})], undefined],
    ['none at all', [], undefined],
    [
      'no other kind, whatever its number',
      [newer, anObject('v1', 'Other', 'x').set('revision', 9)],
      'logger-new',
    ],
    [
      'one without a number before none',
      [newer.set('revision', undefined)],
      'logger-new',
    ],
  ])('current is %s', (_, children, expected) => {
    const found = currentControllerRevision(logger.object, children.map(built));
    expect(found?.metadata.name).toBe(expected);
  });
});

describe('ReplicaSets of a Deployment', () => {
  it('of an older template are of an older revision', () => {
    const web = aDeployment();
    const old = aReplicaSet('web-0').of(web).image('shop/web:0');
    expect(selected(web, [old, aReplicaSet('web-1').of(web)])).toEqual({
      'web-0': 'OlderRevision',
      'web-1': 'counted',
    });
  });
});
