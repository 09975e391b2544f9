import { digest } from '../kubernetes/digest';
import { read, records, text } from '../kubernetes/fields';
import {
  isInSameNamespace,
  isSameObject,
  Manifest,
  nameOf,
  titleOf,
} from './manifests';
import { SettingsInput, SettingsWarning } from './SettingsWarning';
import { changesTemplate, isRolling } from './templates';

const POD = 'spec.template.spec';

function isConfigMap(manifest: Manifest): boolean {
  return (
    text(manifest, 'apiVersion') === 'v1' &&
    text(manifest, 'kind') === 'ConfigMap'
  );
}

function contentOf(configMap: Manifest): string {
  const part = (field: string) =>
    Object.entries(read(configMap, field) ?? {}).sort(([a], [b]) =>
      a.localeCompare(b, 'en-US'),
    );
  return digest([part('data'), part('binaryData')]);
}

/** Config maps of which a container takes its environment, read once at its start. */
function environmentOf(container: Manifest): string[] {
  return [
    ...records(container, 'envFrom').map(each =>
      text(each, 'configMapRef.name'),
    ),
    ...records(container, 'env').map(each =>
      text(each, 'valueFrom.configMapKeyRef.name'),
    ),
  ].flatMap(name => name ?? []);
}

function volumesOf(workload: Manifest): string[] {
  return records(workload, `${POD}.volumes`).flatMap(volume => [
    ...[text(volume, 'configMap.name') ?? []].flat(),
    ...records(volume, 'projected.sources').flatMap(
      source => text(source, 'configMap.name') ?? [],
    ),
  ]);
}

/** How a workload's Pods use a config map: `undefined` when they do not. */
function usageOf(
  workload: Manifest,
  configMap: string,
): 'environment' | 'volume' | undefined {
  const containers = [
    ...records(workload, `${POD}.initContainers`),
    ...records(workload, `${POD}.containers`),
  ];
  if (containers.flatMap(environmentOf).includes(configMap)) {
    return 'environment';
  }
  return volumesOf(workload).includes(configMap) ? 'volume' : undefined;
}

/** Workloads whose Pods go on as they are: not applied, or with the template that they have. */
function goingOn({ manifests, live = [] }: SettingsInput): Manifest[] {
  return live.filter(isRolling).filter(running => {
    const manifest = manifests.find(each => isSameObject(running, each));
    return !manifest || !changesTemplate(running, manifest);
  });
}

const CONSEQUENCES = {
  environment: 'its pods keep the old values until they are restarted',
  volume:
    'its pods get the new files a while later, and may not read them again',
};

/** A config map that changes below Pods that nobody restarts. */
export function configMapWarnings(input: SettingsInput): SettingsWarning[] {
  const { manifests, live = [] } = input;
  const changed = manifests.filter(isConfigMap).filter(manifest => {
    const known = live.find(object => isSameObject(object, manifest));
    return known !== undefined && contentOf(known) !== contentOf(manifest);
  });
  if (changed.length === 0) return [];
  const workloads = goingOn(input);
  return changed.flatMap(configMap =>
    workloads
      .filter(workload => isInSameNamespace(workload, configMap))
      .flatMap(workload => {
        const usage = usageOf(workload, nameOf(configMap));
        if (!usage) return [];
        const object = titleOf(workload);
        return [
          {
            code: 'ConfigMapWithoutRestart' as const,
            params: { configMap: nameOf(configMap), object, usage },
            message: `${titleOf(
              configMap,
            )} changes and the pod template of ${object} does not: ${
              CONSEQUENCES[usage]
            }.`,
          },
        ];
      }),
  );
}
