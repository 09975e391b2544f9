import { writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';

/**
 * A stage for pods that fits no pod.
 *
 * KWOK's built-in stages for a kind stop to apply as soon as the configuration
 * has one for that kind. So this one stage takes the pods away from KWOK, which
 * leaves them to the scripted kubelet, and the built-in stages for nodes
 * (initialize, heartbeat) stay.
 */
const noPodForKwok = {
  apiVersion: 'kwok.x-k8s.io/v1alpha1',
  kind: 'Stage',
  metadata: { name: 'pod-never' },
  spec: {
    resourceRef: { apiGroup: 'v1', kind: 'Pod' },
    selector: { matchLabels: { 'kwok.x-k8s.io/drives-this-pod': 'never' } },
    next: {},
  },
};

/** Writes KWOK's configuration. @internal */
export async function writeKwokStages(file: string): Promise<void> {
  await writeFile(file, stringify(noPodForKwok));
}
