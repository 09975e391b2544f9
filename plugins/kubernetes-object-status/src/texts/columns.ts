/**
 * Titles of the kinds' columns by column id, as the engine has them.
 *
 * @internal
 */
export const columnTexts = {
  ready: 'Ready',
  upToDate: 'Up to date',
  available: 'Available',
  restarts: 'Restarts',
  desired: 'Desired',
  current: 'Current',
  phase: 'Phase',
  node: 'Node',
  completions: 'Completions',
  failed: 'Failed',
  duration: 'Duration',
  type: 'Type',
  clusterIp: 'Cluster IP',
  externalIp: 'External IP',
  ports: 'Ports',
  data: 'Data',
  condition: 'Condition',
} as const;
