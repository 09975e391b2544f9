const words: Record<string, string> = {
  Healthy: 'Successful',
  Progressing: 'InProgress',
  Missing: 'InProgress',
  Degraded: 'Failed',
  Suspended: 'Paused',
  Unknown: 'Unknown',
  Current: 'Successful',
  InProgress: 'InProgress',
  Terminating: 'InProgress',
  NotFound: 'InProgress',
  Failed: 'Failed',
  Successful: 'Successful',
};

export const everyStatus = [
  'Successful',
  'InProgress',
  'Failed',
  'Paused',
  'Unknown',
];

export function allBut(status: string): string[] {
  return everyStatus.filter(each => each !== status);
}

/**
 * Our word for a peer's status (Argo CD, kstatus, Calamari).
 *
 * @throws Error - no peer was known to say this
 */
export function toOurs(theirs: string): string {
  const ours = words[theirs];
  if (!ours) throw new Error(`No status of ours is known for "${theirs}".`);
  return ours;
}
