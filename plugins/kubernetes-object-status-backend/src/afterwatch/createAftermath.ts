import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Cluster } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { HealthRules } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { ObjectStatusConfig } from '../config/readConfig';
import { LogReading } from '../evidence/LogReading';
import { NotificationSender } from '../notifications/NotificationSender';
import { NotificationStore } from '../notifications/NotificationStore';
import { AfterwatchStore } from './AfterwatchStore';
import { createAfterwatches } from './createAfterwatches';
import { tellWatched } from './tellEnds';

/** What goes on after steps have ended: they are watched, and owners are told. */
export interface Aftermath {
  start(): Promise<void>;
  /** A step has ended, or an execution was recorded. A hint: what is true stands in the stores. */
  nudge(): void;
  stop(): Promise<void>;
}

/** What the aftermath works with. */
export interface AftermathOptions {
  watched: AfterwatchStore;
  toTell: NotificationStore;
  clusters: Map<string, Cluster>;
  notifications: NotificationService;
  config: Pick<ObjectStatusConfig, 'environments' | 'notifications'>;
  /** Address of the portal. */
  baseUrl: string;
  logger: LoggerService;
  rules?: HealthRules;
  /** Reads what containers wrote; default: nobody. */
  logs?: LogReading;
  /** Told of an execution whose answer has changed. */
  onChanged: (executionId: string) => void;
}

/** Wires the watching of steps after their ends with the telling of owners. */
export function createAftermath(options: AftermathOptions): Aftermath {
  const { watched, toTell, clusters, logger, rules, baseUrl } = options;
  const { config, notifications, logs, onChanged } = options;
  const isProduction = (environment: string) =>
    config.environments.some(
      ({ name, tier }) => name === environment && tier === 'production',
    );
  const sender = new NotificationSender({
    store: toTell,
    notifications: config.notifications.enabled ? notifications : undefined,
    logger,
    baseUrl,
    isProduction,
  });
  const tell = (executionId: string) => {
    onChanged(executionId);
    sender.nudge();
  };
  const afterwatches = createAfterwatches({
    clusters,
    store: tellWatched(watched, tell),
    logger,
    rules,
    logs,
  });
  return {
    async start() {
      await sender.start();
      await afterwatches.start();
    },
    nudge() {
      afterwatches.nudge();
      sender.nudge();
    },
    async stop() {
      await afterwatches.stop();
      await sender.stop();
    },
  };
}
