import { PodRule } from '@object-status/test-control-plane';

/** The image that `aDeployment()` has. */
export const goodImage = 'registry.example.test/web:1';
/** The next version of it. */
export const nextImage = 'registry.example.test/web:2';

/** Ready soon after the start, as most pods are. */
export const quickPods: PodRule = {
  create: 0.2,
  lives: [{ ready: 0.3, runs: null }],
};

/** The image of some pods does not exist. */
export function unpullable(image: string): PodRule {
  return {
    match: { image },
    pull: { error: 'ErrImagePull', pullFor: 0.3, errFor: 1, backoffs: [2, 5] },
  };
}

/** Exits with 1 a moment after each start. */
export const crashing: PodRule = {
  create: 0.2,
  lives: [
    { runs: 0.3, exit: 1, wait: 0, message: 'panic: no database URL given' },
    { runs: 0.3, exit: 1, wait: 10 },
  ],
};

/** Runs, and its readiness probe never succeeds. */
export const neverReady: PodRule = {
  create: 0.2,
  lives: [{ ready: null, runs: null }],
};
