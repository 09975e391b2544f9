/** Types that a step may have (`api.md` section 2). */
export const stepTypes = [
  'raw-yaml',
  'containers',
  'config-map',
  'secret',
  'ingress',
  'service',
];
