/** What every answer says of itself. @internal */
export const simulationHeader = {
  'x-simulated-by': 'Kubernetes Object Status demo cluster',
} as const;

/** What `/version` answers: the version that is simulated, and that it is. @internal */
export const versionInfo = {
  major: '1',
  minor: '36',
  gitVersion: 'v1.36.3-demo',
  gitCommit: 'none',
  gitTreeState: 'simulation',
  buildDate: '1970-01-01T00:00:00Z',
  goVersion: 'none: a simulation in Node.js',
  compiler: 'none',
  platform: 'simulation',
  simulation:
    'This is no Kubernetes but the demo cluster of Kubernetes Object Status.',
} as const;
