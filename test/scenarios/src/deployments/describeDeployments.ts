import { ControlPlane } from '@object-status/test-control-plane';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { Portal } from '../portal/Portal';
import { Stage } from '../stage/Stage';
import { checkExecutions } from './checkExecutions';
import { DeployCase } from './DeployCase';
import { Meeting } from './Meeting';
import { runHelm } from './runHelm';
import { Scene } from './Scene';
import { untilRecording } from './untilRecording';

/** Where a suite plays. */
export interface DeploymentsPlace {
  name: string;
  binaries: string;
  plane: () => ControlPlane;
  /** Starts a portal before the tests of the suite that it is called in. */
  usePortal: (name: string) => () => Portal;
  /** Whether the portal is killed in the middle of all of them, and started again. */
  isRestarted: boolean;
}

/** Declares the tests of all cases, which play at once on one portal. */
export function describeDeployments(
  cases: DeployCase[],
  { name, binaries, plane, usePortal, isRestarted }: DeploymentsPlace,
): void {
  const title = isRestarted
    ? 'a deployment, with the portal killed amid, by'
    : 'a deployment by';
  // All at once: the ones that are restarted wait for one another.
  describe(title, { concurrency: cases.length }, () => {
    const portal = usePortal(name);
    if (cases.some(({ isWatched }) => isWatched)) {
      before(() => untilRecording(plane(), portal(), `${name}-known`));
    }
    const meeting = new Meeting(
      cases.map(each => each.name),
      async () => {
        await portal().kill();
        // Other hands do not wait for the portal: it comes back meanwhile.
        portal()
          .startBackend()
          .catch(() => undefined);
      },
    );
    cases.forEach((deployCase, number) => {
      it(deployCase.name, async () => {
        const namespace = `${name}-${number + 1}`;
        const stage = await Stage.open(
          plane(),
          namespace,
          deployCase.pods ?? [],
        );
        const scene = new Scene({
          stage,
          portal: portal(),
          folder: join(plane().directory, 'deployments', namespace),
          isWatched: deployCase.isWatched ?? false,
          helm: args => runHelm(binaries, plane(), args),
          moment: async () => {
            if (isRestarted) await meeting.come(deployCase.name);
          },
        });
        try {
          await portal().with(play(deployCase, scene));
        } finally {
          meeting.leave(deployCase.name);
          await stage.close();
        }
      });
    });
  });
}

async function play(deployCase: DeployCase, scene: Scene): Promise<void> {
  await deployCase.play(scene);
  for (const version of scene.results.keys()) await scene.ended(version);
  await scene.untilEnded(deployCase.then.length);
  await checkExecutions(scene, deployCase.then);
}
