import { number, text } from '../kubernetes/fields';
import { isInSameNamespace, Manifest, nameOf, titleOf } from './manifests';
import { SettingsInput, SettingsWarning } from './SettingsWarning';

function isAutoscaler(manifest: Manifest): boolean {
  return text(manifest, 'kind') === 'HorizontalPodAutoscaler';
}

function targets(autoscaler: Manifest, manifest: Manifest): boolean {
  const kind = text(autoscaler, 'spec.scaleTargetRef.kind');
  const name = text(autoscaler, 'spec.scaleTargetRef.name');
  return (
    kind === text(manifest, 'kind') &&
    name === nameOf(manifest) &&
    isInSameNamespace(autoscaler, manifest)
  );
}

/** A set number of replicas and an autoscaler undo each other. */
export function autoscalerWarnings({
  manifests,
  live = [],
}: SettingsInput): SettingsWarning[] {
  const autoscalers = [...manifests, ...live].filter(isAutoscaler);
  return manifests
    .filter(manifest => number(manifest, 'spec.replicas') !== undefined)
    .filter(manifest => autoscalers.some(each => targets(each, manifest)))
    .map(manifest => {
      const object = titleOf(manifest);
      return {
        code: 'ReplicasWithAutoscaler',
        params: { object },
        message: `${object} sets replicas although an autoscaler targets it: leave replicas out.`,
      };
    });
}
