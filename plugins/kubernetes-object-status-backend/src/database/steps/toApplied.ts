import { AppliedObject } from '../../observation/StepStore';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { Manifest } from '../../redaction/redactManifest';
import {
  AppliedObjectRow,
  fromJson,
  toOptional,
  toOptionalNumber,
} from '../rows';

/** What a step applied, its manifest as whole as it is at hand. */
export function toApplied(
  row: AppliedObjectRow,
  manifests: AppliedManifests,
): AppliedObject {
  return {
    cluster: row.cluster,
    apiVersion: row.api_version,
    kind: row.kind,
    namespace: toOptional(row.namespace),
    name: row.name,
    uid: toOptional(row.uid),
    generation: toOptionalNumber(row.generation),
    resourceVersion: toOptional(row.resource_version),
    manifest:
      manifests.find(row.execution_id, row.step, row.position) ??
      (row.manifest === null ? undefined : fromJson<Manifest>(row.manifest)),
  };
}
