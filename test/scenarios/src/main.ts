import {
  ControlPlane,
  startControlPlane,
} from '@object-status/test-control-plane';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import './checkHistory.test';
import { checkOutcome } from './checkOutcome';
import { killCases } from './kills/killCases';
import { runKill } from './kills/runKill';
import { parseOptions } from './options';
import { Portal } from './portal/Portal';
import { runScenario } from './runScenario';
import { scenarios } from './scenarios';

/** Scenarios at once: each is a command line, kubectl now and then, and waiting. */
const atOnce = 5;

const options = parseOptions(process.argv.slice(2));
const isWanted = ({ name }: { name: string }) => options.only.test(name);

describe('on a real control plane', () => {
  let plane: ControlPlane;

  before(async () => {
    plane = await startControlPlane({ binaries: options.binaries });
  });

  after(() => plane.stop());

  const portalFolder = (name: string) => join(plane.directory, 'portals', name);

  const runs = Array.from({ length: options.repeat }, (_, index) => index + 1);
  runs.forEach(run => {
    const suffix =
      options.repeat > 1 ? `, run ${run} of ${options.repeat}` : '';

    describe(`a step with${suffix}`, { concurrency: atOnce }, () => {
      let portal: Portal;

      before(async () => {
        portal = await Portal.start({
          kubeconfig: plane.kubeconfig,
          directory: portalFolder(`run-${run}`),
        });
      });

      after(() => portal.stop());

      scenarios.filter(isWanted).forEach((scenario, number) => {
        it(scenario.name, async () => {
          const namespace = `run-${run}-scenario-${number + 1}`;
          const played = await runScenario(scenario, {
            plane,
            portal,
            namespace,
          });
          await checkOutcome(scenario, played, portal.api);
        });
      });
    });

    // One after the other: each starts a portal of its own, twice.
    describe(`a portal that is killed${suffix}`, () => {
      killCases.filter(isWanted).forEach((killCase, number) => {
        it(killCase.name, () =>
          runKill(killCase, {
            plane,
            directory: portalFolder(`run-${run}-kill-${number + 1}`),
            namespace: `run-${run}-kill-${number + 1}`,
          }),
        );
      });
    });
  });
});
