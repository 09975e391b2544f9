import { deployments } from '../objects/Deployment';
import { pods } from '../objects/Pod';
import { replicaSets } from '../objects/ReplicaSet';
import { RegistryKubeletClient } from '../kubelet/RegistryKubeletClient';
import { ScriptedKubelet } from '../kubelet/ScriptedKubelet';
import { KindName, Registry } from '../registry/Registry';
import { createNodes } from '../scheduler/createNodes';
import { schedulerController } from '../scheduler/schedulerController';
import { Controller } from './Controller';
import { deploymentController } from './deployment/deploymentController';
import { replicaSetController } from './replicaSet/replicaSetController';
import { runController } from './runController';

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

/** Each with the kinds whose present objects it looks at first. */
const controllers: [Controller, KindName[]][] = [
  [deploymentController, [deployments.name]],
  [replicaSetController, [replicaSets.name]],
  [schedulerController, [pods.name]],
];

/** Makes nodes and runs the controllers, the scheduler and the kubelet on a registry. @internal */
export function startControllers({
  registry,
  timeFactor,
  nodes,
  log = () => undefined,
  now = () => new Date(),
}: ControllersOptions): Controllers {
  createNodes(registry, nodes, now());
  const stops = controllers.map(([controller, kinds]) =>
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
