import { z } from 'zod';
import { Comparison } from '../Comparison';
import { readCorpus } from '../corpora';
import { judgeCase } from '../judgeCase';
import { FixtureObject, kubernetesObjectSchema } from '../kubernetesObject';
import { allBut, everyStatus } from '../statusWords';

const objects = z.array(kubernetesObjectSchema).optional();

const caseSchema = z.object({
  id: z.string(),
  kind: z.string(),
  definition: kubernetesObjectSchema,
  live: kubernetesObjectSchema.nullable(),
  ownedByController: z.boolean(),
  pods: objects,
  latestReplicaSet: kubernetesObjectSchema.nullish(),
  readyNodes: z.array(z.string()).optional(),
  relatedWorkloads: objects,
  relatedPods: objects,
  verdicts: z.object({
    deploy_succeeded: z.boolean().optional(),
    deploy_failed: z.boolean().optional(),
    deploy_timed_out: z.boolean().optional(),
  }),
});

type KraneCase = z.infer<typeof caseSchema>;

/** Only what is asserted narrows; "timed out" says no more than "not successful at the end". */
function verdictOf({ verdicts }: KraneCase) {
  const said: string[] = [];
  let accepted = everyStatus;
  const take = (word: string, statuses: string[]) => {
    said.push(word);
    accepted = accepted.filter(status => statuses.includes(status));
  };
  if (verdicts.deploy_succeeded === true) take('succeeded', ['Successful']);
  if (verdicts.deploy_succeeded === false)
    take('not succeeded', allBut('Successful'));
  if (verdicts.deploy_failed === true) take('failed', ['Failed']);
  if (verdicts.deploy_failed === false) take('not failed', allBut('Failed'));
  if (verdicts.deploy_timed_out) take('timed out', allBut('Successful'));
  return { theirs: said.length > 0 ? said.join(', ') : undefined, accepted };
}

function readyNode(name: string): FixtureObject {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name },
    status: { conditions: [{ type: 'Ready', status: 'True' }] },
  };
}

/** Of an owner the corpus only says that there is one. */
const owner: FixtureObject = {
  apiVersion: 'apps/v1',
  kind: 'ReplicaSet',
  metadata: { name: 'owner', uid: 'owner', generation: 1 },
  spec: { replicas: 1 },
  status: { observedGeneration: 1, replicas: 0 },
};

function owned(object: FixtureObject): FixtureObject {
  const { apiVersion, kind } = owner;
  const reference = { apiVersion, kind, name: 'owner', uid: 'owner' };
  const ownerReferences = [{ ...reference, controller: true }];
  return { ...object, metadata: { ...object.metadata, ownerReferences } };
}

function judge(each: KraneCase) {
  if (each.ownedByController && each.live)
    return judgeCase([owner, owned(each.live)], { applied: [owner] });
  return judgeCase(objectsOf(each), {
    applied: [each.live ?? each.definition],
  });
}

function objectsOf(each: KraneCase): FixtureObject[] {
  return [
    ...(each.live ? [each.live] : []),
    ...(each.latestReplicaSet ? [each.latestReplicaSet] : []),
    ...(each.pods ?? []),
    ...(each.relatedWorkloads ?? []),
    ...(each.relatedPods ?? []),
    ...(each.readyNodes ?? []).map(readyNode),
  ];
}

/** krane: what its own classes say of a live object beside its Pods, nodes and ReplicaSet. */
export function compareWithKrane(): Comparison[] {
  return readCorpus('krane', caseSchema).map(each => ({
    peer: 'krane',
    id: each.id,
    suite: each.kind,
    ...verdictOf(each),
    ...judge(each),
  }));
}
