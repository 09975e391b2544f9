import { StepStore } from '../observation/StepStore';
import { ChangeListener } from './ExecutionChanges';

/** A store that tells of every write after it was committed. */
export function tellWrites(store: StepStore, tell: ChangeListener): StepStore {
  return {
    async startWaiting() {
      const started = await store.startWaiting();
      for (const id of started) tell(id);
      return started;
    },
    listOpenSteps: () => store.listOpenSteps(),
    loadOpenSteps: keys => store.loadOpenSteps(keys),
    async write(write) {
      await store.write(write);
      tell(write.executionId);
    },
    now: () => store.now(),
  };
}
