import { z } from 'zod';
import { ControllerRevision } from '../../objects/ControllerRevision';
import { PodObject } from '../../objects/Pod';
import { StatefulSet } from '../../objects/StatefulSet';
import { NewObject } from '../../registry/Registry';
import { podFromTemplate } from '../createPods';

/** Label of a pod that names its revision. @internal */
export const revisionLabel = 'controller-revision-hash';

/** A pod's number in its set; `undefined` where its name has none. @internal */
export function ordinalOf({ metadata }: PodObject): number | undefined {
  const [, digits] = /-(\d+)$/.exec(metadata.name) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** @internal */
export function revisionOf({ metadata }: PodObject): string | undefined {
  return metadata.labels?.[revisionLabel];
}

const volumesSchema = z.array(z.looseObject({ name: z.string() })).default([]);

/** The pod of that number at that revision. @internal */
export function statefulPod(
  set: StatefulSet,
  revision: ControllerRevision,
  ordinal: number,
): NewObject {
  const { $patch: _patch, ...template } = revision.data.spec.template;
  const { name: setName } = set.metadata;
  const name = `${setName}-${ordinal}`;
  const claims = claimsOf(set, ordinal);
  const volumes = volumesSchema
    .parse(template.spec.volumes)
    .filter(volume => !claims.some(claim => claim.volume === volume.name));
  return podFromTemplate(set, template, {
    metadata: {
      name,
      generateName: `${setName}-`,
      labels: {
        ...template.metadata?.labels,
        'apps.kubernetes.io/pod-index': String(ordinal),
        'statefulset.kubernetes.io/pod-name': name,
        [revisionLabel]: revision.metadata.name,
      },
    },
    spec: {
      hostname: name,
      ...(set.spec.serviceName && { subdomain: set.spec.serviceName }),
      ...(claims.length + volumes.length > 0 && {
        volumes: [
          ...claims.map(claim => ({
            name: claim.volume,
            persistentVolumeClaim: { claimName: claim.name },
          })),
          ...volumes,
        ],
      }),
    },
  });
}

/** What the claims of a pod are called and made from. @internal */
export function claimsOf({ metadata, spec }: StatefulSet, ordinal: number) {
  return (spec.volumeClaimTemplates ?? []).map(template => ({
    volume: template.metadata.name,
    name: `${template.metadata.name}-${metadata.name}-${ordinal}`,
    template,
  }));
}
