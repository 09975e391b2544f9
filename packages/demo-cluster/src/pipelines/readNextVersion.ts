import {
  ExecutionSummary,
  ObjectStatusClient,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { nextVersion } from './planning';
import { entityRefOf, Target } from './services';

/** So many of the newest deployments are looked at. */
const limit = 20;

/** The newest deployments of a target, newest first. @internal */
export async function readExecutions(
  portal: ObjectStatusClient,
  { service, environment }: Target,
  signal?: AbortSignal,
): Promise<ExecutionSummary[]> {
  const query = { entityRef: entityRefOf(service), environment, limit };
  return (await portal.listExecutions(query, { signal })).items;
}

/** A version of the target that was not deployed before. @internal */
export async function readNextVersion(
  portal: ObjectStatusClient,
  target: Target,
  signal?: AbortSignal,
): Promise<string> {
  const known = await readExecutions(portal, target, signal);
  const versions = known.map(({ version }) => version);
  return nextVersion([target.service.version, ...versions]);
}

/** The version of the target that was successful last. @internal */
export async function readGoodVersion(
  portal: ObjectStatusClient,
  target: Target,
  signal?: AbortSignal,
): Promise<string> {
  const known = await readExecutions(portal, target, signal);
  const good = known.find(({ outcome }) => outcome === 'Successful');
  return good?.version ?? target.service.version;
}
