import { requireService, Target } from '../services';
import { pick, Random } from './random';
import { opening, Scenario, scenarios } from './scenarios';

/** What is deployed next, and why. @internal */
export interface Plan extends Target {
  /** Name of a behaviour. */
  behaviour: string;
  /** `fix` is a new version after one that failed, `rollback` the one before it. */
  intent: 'release' | 'fix' | 'rollback';
}

/** So many targets may be broken at a time; then they are repaired first. */
const mostBroken = 3;
const tries = 20;

/**
 * Chooses what the demo's pipelines deploy: first a success and a failure, then what chance says.
 * A target whose rollout failed gets a fix or goes back before it gets anything else.
 *
 * @internal
 */
export class Planner {
  private readonly broken = new Map<string, Target>();
  private begun = 0;

  constructor(private readonly random: Random) {}

  /** @param isBusy - whether a deployment of that target is going on @returns `undefined` when everything is busy */
  next(isBusy: (target: Target) => boolean): Plan | undefined {
    const first = opening[this.begun];
    this.begun += 1;
    if (first) return this.choose([first], isBusy);
    return this.repair(isBusy) ?? this.choose(scenarios, isBusy);
  }

  /** Hears how a deployment ended. */
  ended(target: Target, outcome: string): void {
    const key = keyOf(target);
    if (outcome === 'Successful') this.broken.delete(key);
    // Cancelled and Superseded: somebody else has it in hand.
    if (outcome === 'Failed' || outcome === 'TimedOut')
      this.broken.set(key, target);
  }

  private repair(isBusy: (target: Target) => boolean): Plan | undefined {
    const isTurn =
      this.broken.size >= mostBroken ||
      (this.broken.size > 0 && this.random() < 0.6);
    const free = [...this.broken.values()].filter(target => !isBusy(target));
    if (!isTurn || free.length === 0) return undefined;
    const intent = this.random() < 0.5 ? 'fix' : 'rollback';
    return { ...free[0], behaviour: 'healthy', intent };
  }

  private choose(
    from: readonly Scenario[],
    isBusy: (target: Target) => boolean,
  ): Plan | undefined {
    for (let tried = 0; tried < tries; tried++) {
      const { behaviour, services, environments } = this.weigh(from);
      const service = requireService(pick(this.random, services));
      const target = { service, environment: pick(this.random, environments) };
      if (isBusy(target) || this.broken.has(keyOf(target))) continue;
      return { ...target, behaviour, intent: 'release' };
    }
    return undefined;
  }

  private weigh(from: readonly Scenario[]): Scenario {
    const total = from.reduce((sum, { weight }) => sum + weight, 0);
    let left = this.random() * total;
    return from.find(({ weight }) => (left -= weight) < 0) ?? from[0];
  }
}

/** @internal */
export function keyOf({ service, environment }: Target): string {
  return `${service.name}/${environment}`;
}
