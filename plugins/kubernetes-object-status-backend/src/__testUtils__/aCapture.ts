import { NewCapture } from '../evidence/NewCapture';
import { noon } from './judged';

let captures = 0;

/** What is kept of a Pod that failed; each is another capture. */
export function aCapture(overrides: Partial<NewCapture> = {}): NewCapture {
  return {
    id: `capture-${captures++}`,
    objectId: 'u-web',
    uid: 'u-web',
    identity: {
      cluster: 'prod-eu',
      apiVersion: 'v1',
      kind: 'Pod',
      namespace: 'shop',
      name: 'web-1',
    },
    moment: 'Failed',
    at: noon,
    evidence: {
      status: {
        status: 'Failed',
        reason: 'CrashLoopBackOff',
        params: { container: 'web' },
        message: 'web ends again and again',
      },
    },
    masked: 0,
    logTargets: [],
    ...overrides,
  };
}
