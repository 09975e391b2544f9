import { record, text } from '../fields';
import { KubernetesObject } from '../KubernetesObject';
import { isWithheld } from '../withheld';
import { compareWithManifest } from './compareWithManifest';

type Manifest = Record<string, unknown>;

/** What two manifests of one object say of each other. @internal */
export type ContentComparison = 'Same' | 'Other' | 'Unknown';

function asLive(manifest: Manifest): KubernetesObject {
  return {
    ...manifest,
    apiVersion: text(manifest, 'apiVersion') ?? '',
    kind: text(manifest, 'kind') ?? '',
    metadata: {
      ...record(manifest, 'metadata'),
      name: text(manifest, 'metadata.name') ?? '',
    },
  };
}

/** An answer of the API server has its defaults in it; what somebody wrote has not. @internal */
export function isAnswer(manifest: Manifest): boolean {
  return text(manifest, 'metadata.uid') !== undefined;
}

/**
 * Whether two manifests ask for the same: each contains the other, by the rules
 * of R8, so that neither `status`, what the server writes nor the order of keys
 * says anything. Of an answer of the API server and what somebody wrote the
 * answer has to contain the other: nobody can tell its defaults from wishes.
 *
 * `Unknown` when they differ nowhere and some value was withheld.
 *
 * @internal
 */
export function compareContent(
  one: Manifest,
  other: Manifest,
): ContentComparison {
  const sides: Array<[Manifest, Manifest]> = [];
  if (isAnswer(one) || !isAnswer(other)) sides.push([one, other]);
  if (isAnswer(other) || !isAnswer(one)) sides.push([other, one]);
  const found = sides.map(([live, manifest]) =>
    compareWithManifest(asLive(live), manifest, { isWithheld }),
  );
  if (found.some(({ difference }) => difference)) return 'Other';
  return found.some(({ withheld }) => withheld) ? 'Unknown' : 'Same';
}
