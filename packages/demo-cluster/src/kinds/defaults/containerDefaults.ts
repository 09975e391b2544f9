import { isJson, Json } from '../../registry/fields';
import { mapField, mapItems, withDefaults } from './setDefaults';

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'];

/**
 * What the API server writes into a container.
 *
 * Source: Kubernetes API reference, Container.
 *
 * @internal
 */
export function containerDefaults(container: Json): Json {
  const complete = withDefaults(container, {
    imagePullPolicy: pullPolicyOf(container.image),
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
  });
  const withPorts = mapItems(complete, 'ports', port =>
    withDefaults(port, { protocol: 'TCP' }),
  );
  const withSources = mapItems(withPorts, 'env', variable =>
    mapField(variable, 'valueFrom', withFieldVersion),
  );
  const withProbes = probes.reduce(
    (result, probe) => mapField(result, probe, probeDefaults),
    withSources,
  );
  return mapField(withProbes, 'lifecycle', lifecycleDefaults);
}

/** A field reference with the version that it is read in. @internal */
export function withFieldVersion(source: Json): Json {
  return mapField(source, 'fieldRef', reference =>
    withDefaults(reference, { apiVersion: 'v1' }),
  );
}

/** What may change under its name is pulled each time. */
function pullPolicyOf(image: unknown): string {
  const [name, digest] = String(image ?? '').split('@');
  if (digest) return 'IfNotPresent';
  const tag = /:([^/]+)$/.exec(name)?.[1];
  return tag === undefined || tag === 'latest' ? 'Always' : 'IfNotPresent';
}

function probeDefaults(probe: Json): Json {
  const complete = withDefaults(probe, {
    timeoutSeconds: 1,
    periodSeconds: 10,
    successThreshold: 1,
    failureThreshold: 3,
  });
  return mapField(httpDefaults(complete), 'grpc', action =>
    withDefaults(action, { service: '' }),
  );
}

function lifecycleDefaults(lifecycle: Json): Json {
  return mapField(
    mapField(lifecycle, 'postStart', httpDefaults),
    'preStop',
    httpDefaults,
  );
}

function httpDefaults(handler: Json): Json {
  if (!isJson(handler.httpGet)) return handler;
  return mapField(handler, 'httpGet', action =>
    withDefaults(action, { path: '/', scheme: 'HTTP' }),
  );
}
