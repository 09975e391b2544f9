import {
  ControlPlane,
  startControlPlane,
} from '@object-status/test-control-plane';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkHistory } from './checkHistory';
import { checkKeptNowhere } from './checkKeptNowhere';
import { checkOutcome } from './checkOutcome';
import { clusterCases } from './clusters/clusterCases';
import { describeClusters } from './clusters/describeClusters';
import { describeDeployments } from './deployments/describeDeployments';
import { DeployCase } from './deployments/DeployCase';
import { deployCases } from './deployments/deployCases';
import { followedScenarios } from './following/followedScenarios';
import { runFollowed } from './following/runFollowed';
import { brokenHistories, wholeHistory } from './histories';
import { killCases } from './kills/killCases';
import { recordKills } from './kills/recordKills';
import { runKill } from './kills/runKill';
import { runRecordKill } from './kills/runRecordKill';
import { parseOptions } from './options';
import { Portal } from './portal/Portal';
import { Place, runScenario } from './runScenario';
import { Scenario } from './Scenario';
import { scenarios } from './scenarios';

/** Scenarios at once: each is a command line, kubectl now and then, and waiting. */
const atOnce = 5;

const options = parseOptions(process.argv.slice(2));
const isWanted = ({ name }: { name: string }) => options.only.test(name);

describe('the check of a history', () => {
  it('accepts a whole one', () => checkHistory(wholeHistory));

  brokenHistories.forEach(([name, transitions, says]) => {
    it(`finds that ${name}`, () =>
      assert.throws(() => checkHistory(transitions), says));
  });
});

describe('on a real control plane', () => {
  let plane: ControlPlane;

  before(async () => {
    plane = await startControlPlane({ binaries: options.binaries });
  });

  after(() => plane.stop());

  /** Starts a portal before the tests of a suite; it stops after them. */
  const usePortal = (name: string): (() => Portal) => {
    let portal: Portal | undefined;
    before(async () => {
      portal = await Portal.start({
        kubeconfig: plane.kubeconfig,
        directory: join(plane.directory, 'portals', name),
      });
    });
    after(() => portal?.stop());
    return () => {
      assert.ok(portal, 'the portal has started');
      return portal;
    };
  };

  const wantedClusters = clusterCases.filter(isWanted);
  if (wantedClusters.length > 0) describeClusters(wantedClusters, () => plane);

  const runs = Array.from({ length: options.repeat }, (_, index) => index + 1);
  runs.forEach(run => {
    const ofRun = options.repeat > 1 ? `, run ${run} of ${options.repeat}` : '';

    const wanted = scenarios.filter(isWanted);
    if (wanted.length > 0) {
      describe(`a step with${ofRun}`, { concurrency: atOnce }, () => {
        const portal = usePortal(`run-${run}`);
        wanted.forEach((scenario, number) => {
          it(scenario.name, () => {
            const namespace = `run-${run}-scenario-${number + 1}`;
            const place = { plane, portal: portal(), namespace };
            return portal().with(playAndCheck(scenario, place));
          });
        });
      });
    }

    const wantedDeployments = deployCases.filter(isWanted);
    [false, true].forEach(isRestarted => {
      const cases = playable(wantedDeployments, isRestarted);
      if (cases.length === 0) return;
      describeDeployments(cases, {
        name: `run-${run}-${isRestarted ? 'restarted' : 'deployment'}`,
        binaries: options.binaries,
        plane: () => plane,
        usePortal,
        isRestarted,
      });
    });

    const wantedFollowed = followedScenarios.filter(isWanted);
    if (wantedFollowed.length > 0) {
      describe(`a step that is watched, with${ofRun}`, () => {
        const portal = usePortal(`run-${run}-watched`);
        wantedFollowed.forEach((scenario, number) => {
          it(scenario.name, () => {
            const namespace = `run-${run}-watched-${number + 1}`;
            const place = { plane, portal: portal(), namespace };
            return portal().with(runFollowed(scenario, place));
          });
        });
      });
    }

    const wantedKills = killCases.filter(isWanted);
    const wantedRecordKills = recordKills.filter(isWanted);
    if (wantedKills.length + wantedRecordKills.length > 0) {
      // One after the other: they kill and start the same portal.
      describe(`a portal that is killed${ofRun}`, () => {
        const portal = usePortal(`run-${run}-kills`);
        wantedKills.forEach((killCase, number) => {
          it(killCase.name, () => {
            const namespace = `run-${run}-kill-${number + 1}`;
            const place = { plane, portal: portal(), namespace };
            return portal().with(runKill(killCase, place));
          });
        });
        wantedRecordKills.forEach((recordKill, number) => {
          it(recordKill.name, () => {
            const namespace = `run-${run}-record-${number + 1}`;
            const place = { portal: portal(), namespace };
            return portal().with(runRecordKill(recordKill, place));
          });
        });
      });
    }
  });
});

/** Those that are played with the portal killed amid, or those that are not. */
function playable(cases: DeployCase[], isRestarted: boolean): DeployCase[] {
  return cases.filter(
    ({ isAlsoRestarted = true }) => isAlsoRestarted || !isRestarted,
  );
}

async function playAndCheck(scenario: Scenario, place: Place): Promise<void> {
  const played = await runScenario(scenario, place);
  await checkOutcome(scenario, played, place.portal.api);
  await checkKeptNowhere(place.portal.folder, scenario.keptNowhere ?? []);
}
