import { Json } from '../../registry/fields';
import { containerDefaults, withFieldVersion } from './containerDefaults';
import { mapField, mapItems, withDefaults } from './setDefaults';

const fileMode = 0o644;
const tokenSeconds = 3600;

/**
 * What the API server writes into the spec of a pod or of a template.
 *
 * Source: Kubernetes API reference, PodSpec.
 *
 * @internal
 */
export function podSpecDefaults(spec: Json): Json {
  const complete = withDefaults(withAccount(spec), {
    restartPolicy: 'Always',
    dnsPolicy: 'ClusterFirst',
    schedulerName: 'default-scheduler',
    securityContext: {},
    terminationGracePeriodSeconds: 30,
  });
  const containers = ['initContainers', 'containers'].reduce(
    (result, field) => mapItems(result, field, containerDefaults),
    complete,
  );
  return mapItems(containers, 'volumes', volumeDefaults);
}

/** A template as it is written into its owner. @internal */
export function templateDefaults(owner: Json): Json {
  return mapField(owner, 'template', template =>
    mapField(template, 'spec', podSpecDefaults),
  );
}

/** `serviceAccount` is the old name of the same field; both are always written. */
function withAccount(spec: Json): Json {
  const account = spec.serviceAccountName ?? spec.serviceAccount;
  if (account === undefined) return spec;
  return { ...spec, serviceAccount: account, serviceAccountName: account };
}

function volumeDefaults(volume: Json): Json {
  const { name: _name, ...source } = volume;
  if (Object.keys(source).length === 0) return { ...volume, emptyDir: {} };
  const withModes = ['configMap', 'secret', 'projected', 'downwardAPI'].reduce(
    (result, field) =>
      mapField(result, field, part =>
        withDefaults(part, { defaultMode: fileMode }),
      ),
    volume,
  );
  const withPath = mapField(withModes, 'hostPath', path =>
    withDefaults(path, { type: '' }),
  );
  return mapField(
    mapField(withPath, 'downwardAPI', downwardDefaults),
    'projected',
    projected => mapItems(projected, 'sources', projectionDefaults),
  );
}

function projectionDefaults(source: Json): Json {
  return mapField(
    mapField(source, 'downwardAPI', downwardDefaults),
    'serviceAccountToken',
    token => withDefaults(token, { expirationSeconds: tokenSeconds }),
  );
}

function downwardDefaults(downward: Json): Json {
  return mapItems(downward, 'items', item => withFieldVersion(item));
}
