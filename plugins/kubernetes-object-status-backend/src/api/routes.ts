import { Cluster } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import {
  EvaluateInput,
  EvaluateResult,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { EnvironmentConfig } from '../config/readConfig';
import { DossierService } from '../dossier/DossierService';
import { ObjectEvidences } from '../evidence/ObjectEvidences';
import { ExecutionService } from '../executions/ExecutionService';
import { ExecutionFeeds } from '../feeds/ExecutionFeeds';
import { ObjectDetails } from '../objects/ObjectDetails';
import { AutoRecording } from '../recording/AutoRecording';
import { VersionStore } from '../signals/VersionStore';
import { clusterRoutes } from './clusters';
import { dossierRoutes } from './dossier';
import { environmentRoutes } from './environments';
import { evaluateRoutes } from './evaluate';
import { executionEventRoutes } from './executionEvents';
import { executionRoutes } from './executions';
import { objectDetailRoutes } from './objectDetail';
import { objectEvidenceRoutes } from './objectEvidence';
import { Route } from './Route';

/** Every route of the API. */
export function routes(options: {
  executions: ExecutionService;
  dossiers: DossierService;
  feeds: ExecutionFeeds;
  objects: ObjectDetails;
  evidences: ObjectEvidences;
  clock: Pick<VersionStore, 'now'>;
  clusters: Map<string, Cluster>;
  recording: Pick<AutoRecording, 'health'>;
  environments: EnvironmentConfig[];
  /** Judges objects that nobody recorded. */
  evaluate: (input: EvaluateInput) => EvaluateResult;
  limits: { objects: number };
}): Route[] {
  return [
    ...executionRoutes(options.executions, options.clock),
    ...dossierRoutes(options.dossiers),
    ...executionEventRoutes(options.executions, options.feeds),
    ...objectDetailRoutes(options.objects),
    ...objectEvidenceRoutes(options.evidences),
    ...clusterRoutes(options.clusters, options.recording),
    ...environmentRoutes(options.environments),
    ...evaluateRoutes(options.evaluate, options.limits),
  ];
}
