import { defaultLives, PodBehaviour } from './behaviour';
import { mountVolume } from './mountVolume';
import { PodContext } from './PodContext';
import { ContainerRecord, isDone } from './PodRecord';
import { pullImage } from './pullImage';
import { runContainer } from './runContainer';

/** As long as containerd takes for a sandbox and a container. */
const defaultCreateSeconds = 0.4;

/**
 * Plays a pod from the moment it comes to its node. Resolves when nothing more
 * will happen by itself: its containers run on, have ended, or wait for ever.
 *
 * @throws AbortError - the pod is deleted or evicted
 * @internal
 */
export async function runPod(
  context: PodContext,
  behaviour: PodBehaviour,
): Promise<void> {
  const { record } = context;
  await context.report();
  if (behaviour.mount) await mountVolume(context, behaviour.mount);
  await context.sleep(behaviour.create ?? defaultCreateSeconds);
  context.createSandbox();
  if (!(await initialize(context, behaviour))) return;
  await Promise.all(
    record.containers.map(container => runMain(context, container, behaviour)),
  );
}

/** Runs what comes before the containers; says whether they may start. */
async function initialize(
  context: PodContext,
  behaviour: PodBehaviour,
): Promise<boolean> {
  for (const container of context.record.initContainers) {
    if (container.type === 'sidecar') {
      await startSidecar(context, container, behaviour);
      continue;
    }
    const lives = behaviour.init?.[container.name] ?? defaultLives.init;
    await runContainer(context, container, lives);
    if (!isDone(container)) return false;
  }
  return true;
}

/** A sidecar runs beside the rest, which goes on once it has started. */
async function startSidecar(
  context: PodContext,
  container: ContainerRecord,
  behaviour: PodBehaviour,
): Promise<void> {
  const lives = behaviour.init?.[container.name] ?? defaultLives.server;
  await new Promise<void>((resolve, reject) => {
    runContainer(context, container, lives, resolve).catch(reject);
  });
}

async function runMain(
  context: PodContext,
  container: ContainerRecord,
  { pull, waiting, lives }: PodBehaviour,
): Promise<void> {
  if (pull && !(await pullImage(context, container, pull))) return;
  if (waiting) {
    container.state = { waiting };
    context.event('Warning', 'Failed', `Error: ${waiting.message}`, container);
    await context.report();
    return;
  }
  const isServer = context.record.restartPolicy === 'Always';
  const usual = isServer ? defaultLives.server : defaultLives.task;
  await runContainer(context, container, lives ?? usual);
}
