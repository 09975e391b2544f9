import { requireBehaviour } from '../pipelines/requireBehaviour';
import { Deploy } from '../pipelines/manifests';
import {
  keyOf,
  nextVersion,
  Plan,
  Planner,
  Random,
} from '../pipelines/planning';
import { isHealthy } from '../pipelines/planning/scenarios';

const hour = 3_600_000;
const day = 24 * hour;

/** A rollout of the past that is to be played. @internal */
export interface PlannedRollout {
  at: number;
  plan: Plan;
  /** What was deployed there before: what ran, and what broke since. */
  before: Deploy[];
  deploy: Deploy;
}

/** What is known of a target while its past is planned. */
interface TargetPast {
  versions: string[];
  good: Deploy;
  broken?: Deploy;
}

/** Instants of working hours (UTC), in order. */
function instants(
  random: Random,
  { from, until, count }: { from: number; until: number; count: number },
): number[] {
  const found: number[] = [];
  while (found.length < count) {
    const at = Math.floor(from + random() * (until - from));
    const date = new Date(at);
    const isWeekend = date.getUTCDay() % 6 === 0;
    const isNight = date.getUTCHours() < 7 || date.getUTCHours() > 17;
    // Somebody always works at night.
    if ((isWeekend || isNight) && random() < 0.95) continue;
    found.push(at);
  }
  return found.sort((one, other) => one - other);
}

/**
 * What the demo's teams deployed before anybody watched: chosen by the same
 * planner as what they deploy now.
 *
 * @internal
 */
export function planPast(
  random: Random,
  { now, days, count }: { now: number; days: number; count: number },
): PlannedRollout[] {
  const planner = new Planner(random);
  const known = new Map<string, TargetPast>();
  const span = { from: now - days * day, until: now - hour, count };
  return instants(random, span).flatMap(at => {
    const plan = planner.next(() => false);
    if (!plan) return [];
    const past = known.get(keyOf(plan)) ?? startOf(plan);
    const before = [past.good, past.broken].filter(each => each !== undefined);
    const deploy = deployOf(plan, past);
    known.set(keyOf(plan), afterwards(past, deploy));
    const isGood = isHealthy(plan.behaviour);
    planner.ended(plan, isGood ? 'Successful' : 'Failed');
    return [{ at, plan, before, deploy }];
  });
}

function startOf({ service, environment }: Plan): TargetPast {
  const { version } = service;
  const behaviour = requireBehaviour('healthy');
  const good = { service, environment, version, behaviour };
  return { versions: [version], good };
}

function deployOf(plan: Plan, past: TargetPast): Deploy {
  const { service, environment, intent } = plan;
  const version =
    intent === 'rollback' ? past.good.version : nextVersion(past.versions);
  const behaviour = requireBehaviour(plan.behaviour);
  return { service, environment, version, behaviour };
}

function afterwards(past: TargetPast, deploy: Deploy): TargetPast {
  const versions = [...past.versions, deploy.version];
  return isHealthy(deploy.behaviour.name)
    ? { versions, good: deploy }
    : { ...past, versions, broken: deploy };
}
