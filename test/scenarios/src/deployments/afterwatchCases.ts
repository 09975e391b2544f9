import { aDeployment, PodRule } from '@object-status/test-control-plane';
import {
  crashing,
  goodImage,
  nextImage,
  quickPods,
} from '../scenarios/behaviours';
import { DeployCase } from './DeployCase';

const first = aDeployment({ replicas: 2, image: goodImage });
const second = aDeployment({ replicas: 2, image: nextImage });

/** Runs well for longer than any window of these cases, then crashes on and on. */
const crashingLater: PodRule = {
  create: 0.2,
  lives: [
    { ready: 0.3, runs: 25, exit: 1, wait: 0, message: 'panic: out of ids' },
    { ready: 0.3, runs: 1, exit: 1, wait: 10 },
    { ready: 0.3, runs: 1, exit: 1, wait: 20 },
  ],
};

/** What comes after an outcome: it stays, and what came stands beside it (R12). */
export const afterwatchCases: DeployCase[] = [
  {
    name: 'kubectl apply, that crashes after its success (34)',
    pods: [crashingLater],
    // They crash by the clock, which does not wait for a portal to start again.
    isAlsoRestarted: false,
    async play(scene) {
      await scene.applyAndReport([first], { version: '1' });
      await scene.ended('1');
      await scene.moment();
      await scene.until('1', 'a note of its failure', ({ afterwatch }) =>
        (afterwatch?.notes ?? []).some(({ code }) => code === 'Failed'),
      );
    },
    then: [{ version: '1', outcome: 'Successful', afterwards: ['Failed'] }],
  },
  {
    name: 'kubectl apply, after whose success somebody deletes it',
    pods: [quickPods],
    async play(scene) {
      await scene.applyAndReport([first], { version: '1' });
      await scene.ended('1');
      await scene.moment();
      await scene.kubectl(['delete', 'deployment/web']);
      await scene.until('1', 'a note', ({ afterwatch }) =>
        Boolean(afterwatch?.notes.length),
      );
    },
    then: [{ version: '1', outcome: 'Successful', afterwards: ['Deleted'] }],
  },
  {
    name: 'kubectl apply, after whose success another version fails',
    pods: [{ ...crashing, match: { image: nextImage } }, quickPods],
    async play(scene) {
      await scene.applyAndReport([first], { version: '1' });
      await scene.ended('1');
      await scene.moment();
      await scene.applyAndReport([second], { version: '2' });
      await scene.untilEnded(2);
      await scene.until(
        '1',
        'the end of its afterwatch',
        ({ afterwatch }) => afterwatch?.state === 'Over',
      );
    },
    then: [
      { version: '1', outcome: 'Successful', afterwards: [] },
      { version: '2', outcome: 'Failed' },
    ],
  },
];
