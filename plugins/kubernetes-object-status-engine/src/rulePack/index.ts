import { CelRule } from '../rules/own/CelRule';
import { actionsRunners } from './actionsRunners';
import { agones } from './agones';
import { airlockMicrogateway } from './airlockMicrogateway';
import { ambassador } from './ambassador';
import { ansible } from './ansible';
import { ansibleJobs } from './ansibleJobs';
import { argoProj } from './argoProj';
import { atlas } from './atlas';
import { autoscaling } from './autoscaling';
import { awsControllers } from './awsControllers';
import { azureServiceOperator } from './azureServiceOperator';
import { batchQueues } from './batchQueues';
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
import { dynatrace } from './dynatrace';
import { elastic } from './elastic';
import { externalSecrets } from './externalSecrets';
import { flagger } from './flagger';
import { fleet } from './fleet';
import { flink } from './flink';
import { flux } from './flux';
import { gardener } from './gardener';
import { gatekeeper } from './gatekeeper';
import { gatewayApi } from './gatewayApi';
import { gloo } from './gloo';
import { googleKubernetesEngine } from './googleKubernetesEngine';
import { gpuOperator } from './gpuOperator';
import { grafana } from './grafana';
import { hazelcast } from './hazelcast';
import { hive } from './hive';
import { humio } from './humio';
import { iamManager } from './iamManager';
import { infinispan } from './infinispan';
import { instanceManager } from './instanceManager';
import { istio } from './istio';
import { jaeger } from './jaeger';
import { jetStream } from './jetStream';
import { k8ssandra } from './k8ssandra';
import { karmada } from './karmada';
import { karpenter } from './karpenter';
import { keda } from './keda';
import { keptn } from './keptn';
import { keycloak } from './keycloak';
import { knative } from './knative';
import { kong } from './kong';
import { koperator } from './koperator';
import { kruiseRollouts } from './kruiseRollouts';
import { kServe } from './kServe';
import { kuadrant } from './kuadrant';
import { kubeBlocks } from './kubeBlocks';
import { kubeflow } from './kubeflow';
import { kubeVirt } from './kubeVirt';
import { kubewarden } from './kubewarden';
import { kyverno } from './kyverno';
import { leaderWorkerSet } from './leaderWorkerSet';
import { loadTests } from './loadTests';
import { logstash } from './logstash';
import { lokiAndTempo } from './lokiAndTempo';
import { longhorn } from './longhorn';
import { mariaDb } from './mariaDb';
import { metal3 } from './metal3';
import { metalLb } from './metalLb';
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
import { outerAddresses } from './outerAddresses';
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
  ...actionsRunners,
  ...agones,
  ...airlockMicrogateway,
  ...ambassador,
  ...ansible,
  ...ansibleJobs,
  ...argoProj,
  ...atlas,
  ...autoscaling,
  ...awsControllers,
  ...azureServiceOperator,
  ...batchQueues,
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
  ...dynatrace,
  ...elastic,
  ...externalSecrets,
  ...flagger,
  ...fleet,
  ...flink,
  ...flux,
  ...gardener,
  ...gatekeeper,
  ...gatewayApi,
  ...gloo,
  ...googleKubernetesEngine,
  ...gpuOperator,
  ...grafana,
  ...hazelcast,
  ...hive,
  ...humio,
  ...iamManager,
  ...infinispan,
  ...instanceManager,
  ...istio,
  ...jaeger,
  ...jetStream,
  ...k8ssandra,
  ...karmada,
  ...karpenter,
  ...keda,
  ...keptn,
  ...keycloak,
  ...knative,
  ...kong,
  ...koperator,
  ...kruiseRollouts,
  ...kServe,
  ...kuadrant,
  ...kubeBlocks,
  ...kubeflow,
  ...kubeVirt,
  ...kubewarden,
  ...kyverno,
  ...leaderWorkerSet,
  ...loadTests,
  ...logstash,
  ...lokiAndTempo,
  ...longhorn,
  ...mariaDb,
  ...metal3,
  ...metalLb,
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
  ...outerAddresses,
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
