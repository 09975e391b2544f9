import { CelRule } from '../rules/own/CelRule';
import { airlockMicrogateway } from './airlockMicrogateway';
import { ansible } from './ansible';
import { ansibleJobs } from './ansibleJobs';
import { argoProj } from './argoProj';
import { atlas } from './atlas';
import { awsControllers } from './awsControllers';
import { azureServiceOperator } from './azureServiceOperator';
import { camelK } from './camelK';
import { certManager } from './certManager';
import { cilium } from './cilium';
import { clickHouse } from './clickHouse';
import { cloudNativePg } from './cloudNativePg';
import { clusterApi } from './clusterApi';
import { configConnector } from './configConnector';
import { confluent } from './confluent';
import { contour } from './contour';
import { coralogix } from './coralogix';
import { crossplane } from './crossplane';
import { crossplaneStacks } from './crossplaneStacks';
import { crunchyPostgres } from './crunchyPostgres';
import { datadog } from './datadog';
import { elastic } from './elastic';
import { externalSecrets } from './externalSecrets';
import { flagger } from './flagger';
import { flink } from './flink';
import { flux } from './flux';
import { gardener } from './gardener';
import { gatekeeper } from './gatekeeper';
import { gatewayApi } from './gatewayApi';
import { gloo } from './gloo';
import { googleKubernetesEngine } from './googleKubernetesEngine';
import { gpuOperator } from './gpuOperator';
import { grafana } from './grafana';
import { humio } from './humio';
import { iamManager } from './iamManager';
import { istio } from './istio';
import { jaeger } from './jaeger';
import { jetStream } from './jetStream';
import { karmada } from './karmada';
import { karpenter } from './karpenter';
import { keda } from './keda';
import { keptn } from './keptn';
import { keycloak } from './keycloak';
import { knative } from './knative';
import { koperator } from './koperator';
import { kruiseRollouts } from './kruiseRollouts';
import { kServe } from './kServe';
import { kubeflow } from './kubeflow';
import { kubeVirt } from './kubeVirt';
import { kubewarden } from './kubewarden';
import { kyverno } from './kyverno';
import { leaderWorkerSet } from './leaderWorkerSet';
import { logstash } from './logstash';
import { lokiAndTempo } from './lokiAndTempo';
import { longhorn } from './longhorn';
import { mariaDb } from './mariaDb';
import { metal3 } from './metal3';
import { minio } from './minio';
import { mongoDb } from './mongoDb';
import { mySql } from './mySql';
import { netAppAstra } from './netAppAstra';
import { nginxIngress } from './nginxIngress';
import { nmState } from './nmState';
import { numaflow } from './numaflow';
import { numaplane } from './numaplane';
import { objectBucket } from './objectBucket';
import { onePassword } from './onePassword';
import { openClusterManagement } from './openClusterManagement';
import { openFaas } from './openFaas';
import { openKruise } from './openKruise';
import { openSearch } from './openSearch';
import { openShift } from './openShift';
import { openShiftStorage } from './openShiftStorage';
import { openTelemetry } from './openTelemetry';
import { operatorLifecycleManager } from './operatorLifecycleManager';
import { percona } from './percona';
import { proclaim } from './proclaim';
import { prometheusOperator } from './prometheusOperator';
import { promoter } from './promoter';
import { pulumi } from './pulumi';
import { quay } from './quay';
import { rabbitMq } from './rabbitMq';
import { rancher } from './rancher';
import { ray } from './ray';
import { redisOperator } from './redisOperator';
import { redpanda } from './redpanda';
import { rook } from './rook';
import { sapServices } from './sapServices';
import { scylla } from './scylla';
import { sealedSecrets } from './sealedSecrets';
import { serviceMesh } from './serviceMesh';
import { solr } from './solr';
import { spark } from './spark';
import { spinKube } from './spinKube';
import { spotDeployment } from './spotDeployment';
import { strimzi } from './strimzi';
import { tekton } from './tekton';
import { threeScale } from './threeScale';
import { tiDb } from './tiDb';
import { tigera } from './tigera';
import { trident } from './trident';
import { vaultSecrets } from './vaultSecrets';
import { velero } from './velero';
import { victoriaMetrics } from './victoriaMetrics';
import { volcano } from './volcano';
import { volSync } from './volSync';
import { volumeSnapshots } from './volumeSnapshots';
import { zalandoPostgres } from './zalandoPostgres';
import { zooKeeper } from './zooKeeper';

/**
 * The health rules that are shipped, as data: one list for each project, in the
 * files beside this one.
 *
 * @packageDocumentation
 */

/** @public */
export const rulePack: CelRule[] = [
  ...airlockMicrogateway,
  ...ansible,
  ...ansibleJobs,
  ...argoProj,
  ...atlas,
  ...awsControllers,
  ...azureServiceOperator,
  ...camelK,
  ...certManager,
  ...cilium,
  ...clickHouse,
  ...cloudNativePg,
  ...clusterApi,
  ...configConnector,
  ...confluent,
  ...contour,
  ...coralogix,
  ...crossplane,
  ...crossplaneStacks,
  ...crunchyPostgres,
  ...datadog,
  ...elastic,
  ...externalSecrets,
  ...flagger,
  ...flink,
  ...flux,
  ...gardener,
  ...gatekeeper,
  ...gatewayApi,
  ...gloo,
  ...googleKubernetesEngine,
  ...gpuOperator,
  ...grafana,
  ...humio,
  ...iamManager,
  ...istio,
  ...jaeger,
  ...jetStream,
  ...karmada,
  ...karpenter,
  ...keda,
  ...keptn,
  ...keycloak,
  ...knative,
  ...koperator,
  ...kruiseRollouts,
  ...kServe,
  ...kubeflow,
  ...kubeVirt,
  ...kubewarden,
  ...kyverno,
  ...leaderWorkerSet,
  ...logstash,
  ...lokiAndTempo,
  ...longhorn,
  ...mariaDb,
  ...metal3,
  ...minio,
  ...mongoDb,
  ...mySql,
  ...netAppAstra,
  ...nginxIngress,
  ...nmState,
  ...numaflow,
  ...numaplane,
  ...objectBucket,
  ...onePassword,
  ...openClusterManagement,
  ...openFaas,
  ...openKruise,
  ...openSearch,
  ...openShift,
  ...openShiftStorage,
  ...openTelemetry,
  ...operatorLifecycleManager,
  ...percona,
  ...proclaim,
  ...prometheusOperator,
  ...promoter,
  ...pulumi,
  ...quay,
  ...rabbitMq,
  ...rancher,
  ...ray,
  ...redisOperator,
  ...redpanda,
  ...rook,
  ...sapServices,
  ...scylla,
  ...sealedSecrets,
  ...serviceMesh,
  ...solr,
  ...spark,
  ...spinKube,
  ...spotDeployment,
  ...strimzi,
  ...tekton,
  ...threeScale,
  ...tiDb,
  ...tigera,
  ...trident,
  ...vaultSecrets,
  ...velero,
  ...victoriaMetrics,
  ...volcano,
  ...volSync,
  ...volumeSnapshots,
  ...zalandoPostgres,
  ...zooKeeper,
];
