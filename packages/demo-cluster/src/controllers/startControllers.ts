import { cronJobs } from '../objects/CronJob';
import { daemonSets } from '../objects/DaemonSet';
import { deployments } from '../objects/Deployment';
import { jobs } from '../objects/Job';
import { pods } from '../objects/Pod';
import { replicaSets } from '../objects/ReplicaSet';
import { services } from '../objects/Service';
import { statefulSets } from '../objects/StatefulSet';
import { RegistryKubeletClient } from '../kubelet/RegistryKubeletClient';
import { ScriptedKubelet } from '../kubelet/ScriptedKubelet';
import { KindName, Registry } from '../registry/Registry';
import { createNodes } from '../scheduler/createNodes';
import { schedulerController } from '../scheduler/schedulerController';
import { Controller } from './Controller';
import { cronJobController } from './cronJob/cronJobController';
import { daemonSetController } from './daemonSet/daemonSetController';
import { deploymentController } from './deployment/deploymentController';
import { jobController } from './job/jobController';
import { replicaSetController } from './replicaSet/replicaSetController';
import { runController } from './runController';
import { endpointSliceController } from './service/endpointSliceController';
import { loadBalancerController } from './service/loadBalancerController';
import { statefulSetController } from './statefulSet/statefulSetController';

/** @internal */
export interface ControllersOptions {
  registry: Registry;
  /** What a second of a scripted pod takes, in seconds. */
  timeFactor: number;
  /** Nodes `demo-node-1` ... that are made at the start. */
  nodes: number;
  /** Gets one line for each thing that went wrong; default: nobody. */
  log?: (line: string) => void;
  /** Default: the machine's clock. */
  now?: () => Date;
}

/** What makes a registry a cluster. @internal */
export interface Controllers {
  kubelet: ScriptedKubelet;
  /** Ends every timer and script. */
  stop(): Promise<void>;
}

/** As long as a cloud takes at best. */
const loadBalancerSeconds = 3;

/** Each with the kinds whose present objects it looks at first. */
function controllersOf(timeFactor: number): [Controller, KindName[]][] {
  const delayMs = loadBalancerSeconds * 1_000 * timeFactor;
  return [
    [deploymentController, [deployments.name]],
    [replicaSetController, [replicaSets.name]],
    [statefulSetController, [statefulSets.name]],
    [daemonSetController, [daemonSets.name]],
    [jobController(), [jobs.name]],
    [cronJobController, [cronJobs.name]],
    [endpointSliceController, [services.name]],
    [loadBalancerController(delayMs), [services.name]],
    [schedulerController, [pods.name]],
  ];
}

/** Makes nodes and runs the controllers, the scheduler and the kubelet on a registry. @internal */
export function startControllers({
  registry,
  timeFactor,
  nodes,
  log = () => undefined,
  now = () => new Date(),
}: ControllersOptions): Controllers {
  createNodes(registry, nodes, now());
  const stops = controllersOf(timeFactor).map(([controller, kinds]) =>
    runController(controller, { registry, now, log, kinds }),
  );
  const kubelet = ScriptedKubelet.start({
    client: new RegistryKubeletClient(registry),
    log,
    timeFactor,
  });
  return {
    kubelet,
    async stop() {
      for (const stop of stops) stop();
      await kubelet.stop();
    },
  };
}
