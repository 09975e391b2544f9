import {
  AppliedReference,
  evaluate,
  HealthRules,
  ObjectStatusCheck,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { compileCelRules } from '@object-status/backstage-plugin-kubernetes-object-status-engine/cel';
import { rulePack } from '@object-status/backstage-plugin-kubernetes-object-status-engine/rulePack';
import { FixtureObject } from './kubernetesObject';

/** The rules that are shipped. */
export const shipped = HealthRules.of(compileCelRules(rulePack));

interface Options {
  /** The applied objects; default: what has no owner among the objects. */
  applied?: FixtureObject[];
  check?: Partial<ObjectStatusCheck>;
  /** Default: those that are shipped. */
  rules?: HealthRules;
}

export function referenceTo({
  apiVersion,
  kind,
  metadata,
}: FixtureObject): AppliedReference {
  const { name, namespace } = metadata;
  return { apiVersion, kind, name, ...(namespace && { namespace }) };
}

/** The step's status, with the reason of the first object that has it. */
export function judgeCase(
  objects: FixtureObject[],
  { applied, check, rules = shipped }: Options = {},
): { ours: string; reason: string } {
  const result = evaluate(
    {
      objects,
      ...(applied && { applied: applied.map(referenceTo) }),
      options: check,
    },
    rules,
  );
  const [row] = result.objects.filter(
    object => object.counted && object.status === result.aggregate,
  );
  return { ours: result.aggregate, reason: row?.reason ?? 'Aggregate' };
}

/** The own status of the first object. */
export function judgeFirst(
  objects: FixtureObject[],
  { check, rules = shipped }: Pick<Options, 'check' | 'rules'> = {},
): { ours: string; reason: string } {
  const { apiVersion, kind, name } = referenceTo(objects[0]);
  const result = evaluate(
    { objects, applied: [referenceTo(objects[0])], options: check },
    rules,
  );
  const row = result.objects.find(
    object =>
      object.apiVersion === apiVersion &&
      object.kind === kind &&
      object.name === name,
  );
  if (!row) throw new Error(`${kind} ${name} was not judged.`);
  return { ours: row.status, reason: row.reason };
}
