import { ObjectEvents } from '../events/ObjectEvents';
import { KindName, Registry } from '../registry/Registry';
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
  const unsubscribe = registry.subscribe(event => {
    for (const key of controller.keysFor(event, registry)) queue.add(key);
  });
  for (const object of kinds.flatMap(kind => registry.list(kind))) {
    const event = { type: 'ADDED', object } as const;
    for (const key of controller.keysFor(event, registry)) queue.add(key);
  }
  return () => {
    unsubscribe();
    queue.stop();
  };
}
