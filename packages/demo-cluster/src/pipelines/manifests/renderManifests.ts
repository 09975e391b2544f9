import { Behaviour } from '../../behaviours';
import { namedBehaviourAnnotation } from '../../kubelet/annotatedBehaviour';
import { namespaceOf, Target } from '../services';
import { Manifest, manifestSchema } from './Manifest';
import { PodTemplate, withPodTemplate } from './podTemplate';

/** What is deployed where, and how its pods will behave. @internal */
export interface Deploy extends Target {
  version: string;
  behaviour: Behaviour;
}

/** On everything that the demo makes: whoever meets it elsewhere can tell. @internal */
export const simulatedLabels = {
  'demo.kubernetes-object-status.io/simulated': 'true',
};

/** The namespace that a deploy goes to. @internal */
export function renderNamespace(target: Target): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: namespaceOf(target), labels: simulatedLabels },
  };
}

/** What the behaviour needs in the namespace, such as a quota. @internal */
export function renderNeeds(deploy: Deploy): Manifest[] {
  const { needs = [] } = deploy.behaviour;
  return needs.map(need => simulated(manifestSchema.parse(need), deploy));
}

/**
 * A service's manifests as its pipeline would apply them.
 *
 * @param manifests - of `examples/demo`, without a namespace
 * @internal
 */
export function renderManifests(
  manifests: Manifest[],
  deploy: Deploy,
): Manifest[] {
  return manifests.map(manifest =>
    withPodTemplate(simulated(manifest, deploy), template =>
      templateOf(template, deploy),
    ),
  );
}

function simulated(manifest: Manifest, target: Target): Manifest {
  const { labels, ...metadata } = manifest.metadata;
  return {
    ...manifest,
    metadata: {
      ...metadata,
      namespace: namespaceOf(target),
      labels: { ...labels, ...simulatedLabels },
    },
  };
}

function templateOf(
  { metadata, spec }: PodTemplate,
  { behaviour, version }: Pick<Deploy, 'behaviour' | 'version'>,
): PodTemplate {
  return {
    metadata: {
      ...metadata,
      annotations: {
        ...metadata?.annotations,
        // What is healthy for a service, its own manifest says: a Job's pods complete.
        ...(behaviour.name !== 'healthy' && {
          [namedBehaviourAnnotation]: behaviour.name,
        }),
      },
    },
    spec: {
      ...spec,
      ...behaviour.podSpec,
      containers: spec.containers.map(container => ({
        ...container,
        ...behaviour.container,
        image: `${container.image.replace(/:[^:/]*$/, '')}:${version}`,
      })),
    },
  };
}
