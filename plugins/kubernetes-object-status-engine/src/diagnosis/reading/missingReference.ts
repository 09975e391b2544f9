import { records, text } from '../../kubernetes/fields';
import { Evidence } from '../Evidence';
import { warningsOf } from './eventsOf';
import { isBeingCreated, podOf, troubledContainer } from './podEvidence';

/** A ConfigMap or Secret that a Pod names and that is not there, or lacks a key. */
export interface MissingReference {
  kind: 'ConfigMap' | 'Secret';
  name?: string;
  key?: string;
  container?: string;
  volume?: string;
}

function kindOf(word: string): MissingReference['kind'] {
  return /secret/i.test(word) ? 'Secret' : 'ConfigMap';
}

/** What a kubelet writes of an object that is missing, or of its key. */
function read(message: string): MissingReference | undefined {
  const key =
    /couldn['’]t find key (\S+) in (Secret|ConfigMap) (?:[^/\s]+\/)?(\S+)/i.exec(
      message,
    );
  if (key) return { kind: kindOf(key[2]), name: key[3], key: key[1] };
  const item = /references non-existent (secret|config) key: (\S+)/i.exec(
    message,
  );
  if (item) return { kind: kindOf(item[1]), key: item[2] };
  const whole = /\b(secret|configmap)s? "?([^"\s]+)"? (?:is )?not found/i.exec(
    message,
  );
  return whole ? { kind: kindOf(whole[1]), name: whole[2] } : undefined;
}

/** The object behind a volume of this name. */
function namedByVolume(
  evidence: Evidence,
  volume: string | undefined,
  kind: MissingReference['kind'],
): string | undefined {
  const found = records(podOf(evidence), 'spec.volumes').find(
    each => text(each, 'name') === volume,
  );
  return kind === 'Secret'
    ? text(found, 'secret.secretName')
    : text(found, 'configMap.name');
}

function ofContainer(evidence: Evidence): MissingReference | undefined {
  const container = troubledContainer(
    evidence,
    ({ waiting }) => read(waiting?.message ?? '') !== undefined,
  );
  const found = read(container?.waiting?.message ?? '');
  return found && { ...found, container: container?.name };
}

function ofVolume(evidence: Evidence): MissingReference | undefined {
  if (!isBeingCreated(evidence)) return undefined;
  for (const { message } of warningsOf(evidence, 'FailedMount')) {
    const found = read(message);
    if (!found) continue;
    const volume = /volume "([^"]+)"/.exec(message)?.[1];
    const name = found.name ?? namedByVolume(evidence, volume, found.kind);
    return { ...found, name, volume };
  }
  return undefined;
}

/** What a Pod's containers or volumes wait for in vain. */
export function missingReferenceOf(
  evidence: Evidence,
): MissingReference | undefined {
  return ofContainer(evidence) ?? ofVolume(evidence);
}
