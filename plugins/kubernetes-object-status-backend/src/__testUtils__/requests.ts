/** A manifest of a ConfigMap. */
export function aConfigMap(name = 'settings') {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } };
}

/** A step of a request. */
export function aStep(overrides: Record<string, unknown> = {}) {
  return {
    name: 'Deploy checkout',
    type: 'raw-yaml',
    manifests: [aConfigMap()],
    ...overrides,
  };
}

/** A request that records an execution. */
export function anExecution(overrides: Record<string, unknown> = {}) {
  return { steps: [aStep()], ...overrides };
}
