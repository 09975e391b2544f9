import { StepStore } from '../observation/StepStore';
import { AfterwatchStore } from './AfterwatchStore';

/** A store that tells of every write with an outcome after it was committed. */
export function tellEnds(store: StepStore, onEnd: () => void): StepStore {
  return {
    startWaiting: () => store.startWaiting(),
    listOpenSteps: () => store.listOpenSteps(),
    loadOpenSteps: keys => store.loadOpenSteps(keys),
    async write(write) {
      await store.write(write);
      if (write.state.outcome) onEnd();
    },
    now: () => store.now(),
  };
}

/** A store that tells of every write after it was committed. */
export function tellWatched(
  store: AfterwatchStore,
  tell: (executionId: string) => void,
): AfterwatchStore {
  return {
    list: () => store.list(),
    load: keys => store.load(keys),
    async write(write) {
      await store.write(write);
      tell(write.executionId);
    },
    now: () => store.now(),
  };
}
