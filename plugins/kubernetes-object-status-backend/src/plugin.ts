import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  evaluate,
  statusOf,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  executionResourceRef,
  historyImportServiceRef,
  kubernetesObjectStatusHealthRulesExtensionPoint,
} from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { createAftermath } from './afterwatch/createAftermath';
import { tellEnds } from './afterwatch/tellEnds';
import { createRouter } from './api/createRouter';
import { EventStreams } from './api/events/EventStreams';
import { Guard } from './api/guard';
import { routes } from './api/routes';
import { closeClusters, openClusters } from './clusters/openClusters';
import { readConfig } from './config/readConfig';
import { DatabaseAfterwatchStore } from './database/afterwatch/DatabaseAfterwatchStore';
import { openDatabase } from './database/Database';
import { DatabaseDossierStore } from './database/dossier/DatabaseDossierStore';
import { DatabaseCaptureStore } from './database/evidence/DatabaseCaptureStore';
import { DatabaseExecutionStore } from './database/executions/DatabaseExecutionStore';
import { DatabaseHistoryStore } from './database/history/DatabaseHistoryStore';
import { DatabaseIdempotencyStore } from './database/idempotency/DatabaseIdempotencyStore';
import { DatabaseNotificationStore } from './database/notifications/DatabaseNotificationStore';
import { DatabaseObjectStore } from './database/objects/DatabaseObjectStore';
import { DatabaseOwnerStore } from './database/owners/DatabaseOwnerStore';
import { DatabaseRolloutRecorder } from './database/recording/DatabaseRolloutRecorder';
import { DatabaseStepStore } from './database/steps/DatabaseStepStore';
import { DatabaseVersionStore } from './database/versions/DatabaseVersionStore';
import { DossierService } from './dossier/DossierService';
import { clustersWithLogs } from './evidence/clustersWithLogs';
import { LogReader } from './evidence/LogReader';
import { ObjectEvidences } from './evidence/ObjectEvidences';
import { ClusterKindScopes } from './executions/ClusterKindScopes';
import { ExecutionService } from './executions/ExecutionService';
import { ExecutionFeeds } from './feeds/ExecutionFeeds';
import { HistoryImporter } from './history/HistoryImporter';
import { scheduleMaintenance } from './maintenance/scheduleMaintenance';
import { LiveObjects } from './objects/LiveObjects';
import { ObjectDetails } from './objects/ObjectDetails';
import { createObservation } from './observation';
import { EntityOwners } from './owners/EntityOwners';
import { Authorizer } from './permissions/Authorizer';
import { registerPermissions } from './permissions/registerPermissions';
import { AnnouncedRolloutRecorder } from './recording/AnnouncedRolloutRecorder';
import { AutoRecording } from './recording/AutoRecording';
import { AppliedManifests } from './redaction/AppliedManifests';
import { healthRulesOf } from './rules/healthRulesOf';
import { RuleCollection } from './rules/RuleCollection';
import { ExecutionChanges } from './signals/ExecutionChanges';
import { monotonicClock } from './signals/monotonicClock';
import { SignalPublisher } from './signals/SignalPublisher';
import { tellWrites } from './signals/tellWrites';

/**
 * Records deployment steps, observes their objects and says how they ended.
 *
 * @public
 */
export const kubernetesObjectStatusPlugin = createBackendPlugin({
  pluginId: 'kubernetes-object-status',
  register(env) {
    const added = new RuleCollection();
    env.registerExtensionPoint(
      kubernetesObjectStatusHealthRulesExtensionPoint,
      added,
    );
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        historyImport: historyImportServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init(services) {
        const { auth, catalog, lifecycle, logger, rootConfig } = services;
        const config = readConfig(rootConfig);
        for (const notice of config.notices) logger.warn(notice);
        if (rootConfig.getOptionalBoolean('permission.enabled') !== true) {
          logger.warn(
            'permission.enabled is not true, so every user may see and do everything: switch it on',
          );
        }

        const database = await openDatabase(services.database);
        const idempotency = new DatabaseIdempotencyStore(database);
        const owners = new EntityOwners({
          auth,
          catalog,
          logger,
          store: new DatabaseOwnerStore(database),
        });
        const manifests = new AppliedManifests(
          config.limits.manifestBytesInMemory,
        );
        const executionStore = new DatabaseExecutionStore(database, manifests);
        const clusters = await openClusters(config.clusters, logger);
        const store = await DatabaseStepStore.create({
          database,
          manifests,
          clusters: [...clusters.keys()],
          afterEnd: {
            watchedMs: config.afterwatchMs,
            isTold: config.notifications.enabled,
          },
        });
        const changes = new ExecutionChanges();
        const versions = new DatabaseVersionStore(database);
        const publisher = new SignalPublisher({
          signals: services.signals,
          versions,
          logger,
        });
        changes.listen(id => publisher.tell(id));
        const rules = healthRulesOf(config.rules, added.rules);
        const baseUrl = rootConfig.getOptionalString('app.baseUrl') ?? '';
        const captures = new DatabaseCaptureStore(database);
        const logs = new LogReader({
          clusters,
          allowed: clustersWithLogs(config),
          store: captures,
          logger,
        });
        const aftermath = createAftermath({
          watched: new DatabaseAfterwatchStore(
            database,
            manifests,
            store.epochs,
          ),
          toTell: new DatabaseNotificationStore(database),
          clusters,
          notifications: services.notifications,
          config,
          baseUrl,
          logger,
          rules,
          logs,
          onChanged: id => changes.tell(id),
        });
        const observation = createObservation({
          clusters,
          logs,
          store: tellEnds(
            tellWrites(store, id => changes.tell(id)),
            () => aftermath.nudge(),
          ),
          logger,
          rules,
        });

        registerPermissions(services.permissionsRegistry, ids =>
          executionStore.findScopes(ids),
        );
        const onOpened = (id: string) => {
          observation.nudge();
          aftermath.nudge();
          changes.tell(id);
        };
        const recording = new AutoRecording({
          clusters,
          catalog,
          auth,
          recorder: new AnnouncedRolloutRecorder(
            new DatabaseRolloutRecorder(database, {
              manifests,
              check: config.defaultCheck,
            }),
            { auditor: services.auditor, owners },
          ),
          config: config.autoRecord,
          environments: config.environments,
          logger,
          clock: monotonicClock,
          onOpened,
        });
        const executions = new ExecutionService({
          store: executionStore,
          owners,
          manifests,
          context: { config, scopes: new ClusterKindScopes(clusters) },
          baseUrl,
          onOpened,
        });
        services.historyImport.provide(
          new HistoryImporter({
            isEnabled: config.historyImport.enabled,
            store: new DatabaseHistoryStore(database),
            prepare: request => executions.prepare(request),
            owners,
            rules,
            now: Date.now,
          }),
        );
        const feeds = new ExecutionFeeds({
          source: {
            find: id => executions.get(id, undefined),
            listTransitions: (id, page) =>
              executionStore.listTransitions(id, page),
            findVersions: ids => versions.findVersions(ids),
            now: () => versions.now(),
          },
          changes,
          logger,
        });
        const dossiers = new DossierService({
          store: new DatabaseDossierStore(database),
          captures,
          baseUrl,
        });
        const objects = new ObjectDetails({
          find: (id, visibility) => executions.get(id, visibility),
          store: new DatabaseObjectStore(database),
          captures,
          live: new LiveObjects({ clusters }),
          logs,
          judge: (object, check) =>
            statusOf(object, { check, now: Date.now(), rules }),
        });
        const streams = new EventStreams({ options: config.limits });
        const guard = new Guard({
          httpAuth: services.httpAuth,
          auditor: services.auditor,
          logger,
          authorizer: new Authorizer({
            permissions: services.permissions,
            ruleset:
              services.permissionsRegistry.getPermissionRuleset(
                executionResourceRef,
              ),
            access: config.access,
          }),
          idempotency,
          streams,
          limits: config.limits,
        });
        // The guard authenticates every call itself, before anything else, so
        // that a refusal has the API's own error body.
        services.httpRouter.addAuthPolicy({
          path: '/v1',
          allow: 'unauthenticated',
        });
        services.httpRouter.use(
          createRouter({
            routes: routes({
              executions,
              dossiers,
              evidences: new ObjectEvidences({
                find: (id, visibility) => executions.get(id, visibility),
                store: new DatabaseObjectStore(database),
                captures,
              }),
              feeds,
              objects,
              clock: versions,
              clusters,
              recording,
              environments: config.environments,
              evaluate: input => evaluate(input, rules),
              limits: config.limits,
            }),
            guard,
            limits: config.limits,
          }),
        );

        lifecycle.addStartupHook(async () => {
          await observation.start();
          await aftermath.start();
          recording.start();
        });
        lifecycle.addShutdownHook(async () => {
          streams.stop();
          await feeds.stop();
          await recording.stop();
          await observation.stop();
          await aftermath.stop();
          await logs.stop();
          await publisher.stop();
          await closeClusters(clusters);
        });
        await scheduleMaintenance(services.scheduler, {
          owners,
          idempotency,
          executions,
          recording,
          historyKeptMs: config.historyKeptMs,
          captures,
          evidenceKeptMs: config.evidenceKeptMs,
        });
      },
    });
  },
});
