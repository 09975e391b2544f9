import { ObjectEvents } from '../events/ObjectEvents';
import { KindName, Registry, RegistryEvent } from '../registry/Registry';
import { StatusError } from '../registry/StatusError';
import { Controller } from './Controller';
import { WorkQueue } from './WorkQueue';

/** @internal */
export interface RunOptions {
  registry: Registry;
  now: () => Date;
  /** Hears of what went wrong and is no refusal. */
  log: (line: string) => void;
  /** Kinds whose present objects are looked at first. */
  kinds: KindName[];
}

/** Runs a controller until the given function is called. @internal */
export function runController(
  controller: Controller,
  { registry, now, log, kinds }: RunOptions,
): () => void {
  const events = new ObjectEvents(registry, controller.component, now);
  const queue = new WorkQueue({
    work: key =>
      controller.reconcile(key, {
        registry,
        events,
        now,
        again: delayMs => queue.addAfter(key, delayMs),
      }),
    onFault: (key, error) => {
      // A refusal is the world's answer: it is in conditions and events, and
      // the key is tried again.
      if (error instanceof StatusError) return;
      log(`${controller.component} could not look at ${key}: ${error}`);
    },
  });
  const hear = (event: RegistryEvent) => {
    const patienceMs = controller.patienceMs?.(event) ?? 0;
    for (const key of controller.keysFor(event, registry)) {
      if (patienceMs > 0) queue.addAfter(key, patienceMs);
      else queue.add(key);
    }
  };
  const unsubscribe = registry.subscribe(hear);
  for (const object of kinds.flatMap(kind => registry.list(kind))) {
    hear({ type: 'ADDED', object });
  }
  return () => {
    unsubscribe();
    queue.stop();
  };
}
