import {
  JudgedObject,
  ObjectStatusCheck,
  simulateWith,
  SimulationEvent,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { referenceTo, shipped } from './judgeCase';
import { FixtureObject } from './kubernetesObject';

interface Play {
  applied: FixtureObject[];
  check?: Partial<ObjectStatusCheck>;
}

/** How a step ends, and what it showed of the first applied object at each instant. */
export interface Played {
  ours: string;
  reason: string;
  shown: Map<number, Pick<JudgedObject, 'status'>>;
}

/** Plays a sequence through the stabilization engine, to its outcome. */
export function playCase(
  events: SimulationEvent[],
  { applied, check }: Play,
): Played {
  const shown: Played['shown'] = new Map();
  const { outcome, timeline } = simulateWith(
    { applied: applied.map(referenceTo), objectStatusCheck: check, events },
    {
      rules: shipped,
      onJudged: (at, { objects }) => shown.set(at, objects[0]),
    },
  );
  const ours = outcome ?? 'no outcome';
  return { ours, reason: timeline.at(-1)?.why ?? '', shown };
}
