import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ControlPlane, Manifest } from '@object-status/test-control-plane';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CommandResult } from './portal/CommandLine';
import { Portal } from './portal/Portal';
import { Scenario } from './Scenario';
import { Stage } from './stage/Stage';

/** The entity that every step is recorded for. */
export const entityRef = 'component:default/checkout';

/** Where a scenario plays; the namespace is its own. */
export interface Place {
  plane: ControlPlane;
  portal: Portal;
  namespace: string;
}

/** What a scenario left to be looked at. */
export interface Played {
  namespace: string;
  result: CommandResult;
}

/** Plays a scenario in a namespace of its own, up to the command line's exit. */
export async function runScenario(
  scenario: Scenario,
  { plane, portal, namespace }: Place,
): Promise<Played> {
  const stage = await Stage.open(plane, namespace, scenario.pods ?? []);
  try {
    await scenario.given?.(stage);
    return { namespace, result: await report(scenario, stage, portal) };
  } finally {
    await stage.close();
  }
}

async function report(
  scenario: Scenario,
  stage: Stage,
  portal: Portal,
): Promise<CommandResult> {
  const { manifests, reporting } = scenario;
  if (reporting === 'answerOfApply') {
    const answer = await stage.apply(manifests);
    const args = [...waitArguments(scenario, stage), '-f', '-'];
    return portal.runCommand(args, answer);
  }
  if (reporting === 'manifestsAfterApply') await stage.apply(manifests);
  return withManifestFile(manifests, async file => {
    const over = new AbortController();
    const args = [...waitArguments(scenario, stage), '-f', file];
    const result = portal.runCommand(args).finally(() => over.abort());
    await playAlong(scenario, stage, portal, over.signal);
    return result;
  });
}

/** What happens while the command line waits. */
async function playAlong(
  { manifests, reporting, otherHands }: Scenario,
  stage: Stage,
  portal: Portal,
  over: AbortSignal,
): Promise<void> {
  const see = (what: string, isWanted: (execution: Execution) => boolean) =>
    portal.api
      .waitForExecution(stage.namespace, what, isWanted, over)
      // The command line has ended: what it said tells more than what was
      // waited for in vain.
      .catch(error => {
        if (!over.aborted) throw error;
      });
  if (reporting === 'manifestsBeforeApply') {
    await see('a step that is checked', ({ steps: [step] }) =>
      ['Checking', 'Stabilizing'].includes(step.state),
    );
    await stage.apply(manifests);
  }
  if (otherHands) {
    await see('the moment for other hands', otherHands.when);
    await otherHands.act(stage, portal);
  }
}

/** Arguments of `wait` but the manifests. */
export function waitArguments(
  { timeoutSeconds, stabilizationSeconds }: Scenario,
  { namespace }: Stage,
): string[] {
  return [
    'wait',
    ...['--entity', entityRef],
    ...['--environment', 'staging'],
    ...['--namespace', namespace],
    ...['--version', '1.4.2'],
    ...['--timeout', `${timeoutSeconds}s`],
    ...['--stabilization', `${stabilizationSeconds}s`],
    ...['--step', 'Deploy checkout'],
    ...['--idempotency-key', namespace],
  ];
}

/** Gives `use` a YAML file of the manifests, as people keep them. */
export async function withManifestFile<T>(
  manifests: Manifest[],
  use: (file: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'scenario-'));
  try {
    const file = join(folder, 'manifests.yaml');
    const documents = manifests.map(manifest => stringify(manifest));
    await writeFile(file, documents.join('---\n'));
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
