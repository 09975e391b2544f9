// Written by test/manifests/generate.mjs from the OpenAPI documents and Go types of Kubernetes v1.36.3.
/* eslint-disable */

/** Which type a kind has: by apiVersion and kind. @internal */
export const builtInKinds: Record<string, string> = {
  'admissionregistration.k8s.io/v1/MutatingAdmissionPolicy':
    'admissionregistration.v1.MutatingAdmissionPolicy',
  'admissionregistration.k8s.io/v1/MutatingAdmissionPolicyBinding':
    'admissionregistration.v1.MutatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/v1/MutatingWebhookConfiguration':
    'admissionregistration.v1.MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy':
    'admissionregistration.v1.ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBinding':
    'admissionregistration.v1.ValidatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration':
    'admissionregistration.v1.ValidatingWebhookConfiguration',
  'apiextensions.k8s.io/v1/CustomResourceDefinition':
    'apiextensions.v1.CustomResourceDefinition',
  'apiregistration.k8s.io/v1/APIService':
    'apiregistration.v1.APIService',
  'apps/v1/ControllerRevision':
    'apps.v1.ControllerRevision',
  'apps/v1/DaemonSet':
    'apps.v1.DaemonSet',
  'apps/v1/Deployment':
    'apps.v1.Deployment',
  'apps/v1/ReplicaSet':
    'apps.v1.ReplicaSet',
  'apps/v1/StatefulSet':
    'apps.v1.StatefulSet',
  'autoscaling/v1/HorizontalPodAutoscaler':
    'autoscaling.v1.HorizontalPodAutoscaler',
  'autoscaling/v1/Scale':
    'autoscaling.v1.Scale',
  'autoscaling/v2/HorizontalPodAutoscaler':
    'autoscaling.v2.HorizontalPodAutoscaler',
  'batch/v1/CronJob':
    'batch.v1.CronJob',
  'batch/v1/Job':
    'batch.v1.Job',
  'certificates.k8s.io/v1/CertificateSigningRequest':
    'certificates.v1.CertificateSigningRequest',
  'coordination.k8s.io/v1/Lease':
    'coordination.v1.Lease',
  'discovery.k8s.io/v1/EndpointSlice':
    'discovery.v1.EndpointSlice',
  'events.k8s.io/v1/Event':
    'events.v1.Event',
  'flowcontrol.apiserver.k8s.io/v1/FlowSchema':
    'flowcontrol.v1.FlowSchema',
  'flowcontrol.apiserver.k8s.io/v1/PriorityLevelConfiguration':
    'flowcontrol.v1.PriorityLevelConfiguration',
  'networking.k8s.io/v1/IPAddress':
    'networking.v1.IPAddress',
  'networking.k8s.io/v1/Ingress':
    'networking.v1.Ingress',
  'networking.k8s.io/v1/IngressClass':
    'networking.v1.IngressClass',
  'networking.k8s.io/v1/NetworkPolicy':
    'networking.v1.NetworkPolicy',
  'networking.k8s.io/v1/ServiceCIDR':
    'networking.v1.ServiceCIDR',
  'node.k8s.io/v1/RuntimeClass':
    'node.v1.RuntimeClass',
  'policy/v1/Eviction':
    'policy.v1.Eviction',
  'policy/v1/PodDisruptionBudget':
    'policy.v1.PodDisruptionBudget',
  'rbac.authorization.k8s.io/v1/ClusterRole':
    'rbac.v1.ClusterRole',
  'rbac.authorization.k8s.io/v1/ClusterRoleBinding':
    'rbac.v1.ClusterRoleBinding',
  'rbac.authorization.k8s.io/v1/Role':
    'rbac.v1.Role',
  'rbac.authorization.k8s.io/v1/RoleBinding':
    'rbac.v1.RoleBinding',
  'resource.k8s.io/v1/DeviceClass':
    'resource.v1.DeviceClass',
  'resource.k8s.io/v1/ResourceClaim':
    'resource.v1.ResourceClaim',
  'resource.k8s.io/v1/ResourceClaimTemplate':
    'resource.v1.ResourceClaimTemplate',
  'resource.k8s.io/v1/ResourceSlice':
    'resource.v1.ResourceSlice',
  'scheduling.k8s.io/v1/PriorityClass':
    'scheduling.v1.PriorityClass',
  'storage.k8s.io/v1/CSIDriver':
    'storage.v1.CSIDriver',
  'storage.k8s.io/v1/CSINode':
    'storage.v1.CSINode',
  'storage.k8s.io/v1/CSIStorageCapacity':
    'storage.v1.CSIStorageCapacity',
  'storage.k8s.io/v1/StorageClass':
    'storage.v1.StorageClass',
  'storage.k8s.io/v1/VolumeAttachment':
    'storage.v1.VolumeAttachment',
  'storage.k8s.io/v1/VolumeAttributesClass':
    'storage.v1.VolumeAttributesClass',
  'v1/Binding':
    'core.v1.Binding',
  'v1/ComponentStatus':
    'core.v1.ComponentStatus',
  'v1/ConfigMap':
    'core.v1.ConfigMap',
  'v1/Endpoints':
    'core.v1.Endpoints',
  'v1/Event':
    'core.v1.Event',
  'v1/LimitRange':
    'core.v1.LimitRange',
  'v1/Namespace':
    'core.v1.Namespace',
  'v1/Node':
    'core.v1.Node',
  'v1/PersistentVolume':
    'core.v1.PersistentVolume',
  'v1/PersistentVolumeClaim':
    'core.v1.PersistentVolumeClaim',
  'v1/Pod':
    'core.v1.Pod',
  'v1/PodTemplate':
    'core.v1.PodTemplate',
  'v1/ReplicationController':
    'core.v1.ReplicationController',
  'v1/ResourceQuota':
    'core.v1.ResourceQuota',
  'v1/Secret':
    'core.v1.Secret',
  'v1/Service':
    'core.v1.Service',
  'v1/ServiceAccount':
    'core.v1.ServiceAccount',
};

/** The fields of each type that are no plain values left out when zero; builtInType.ts reads them. @internal */
export const builtInTypes: Record<string, string> = {
  'admissionregistration.v1.AuditAnnotation':
    'key:s! valueExpression:s!',
  'admissionregistration.v1.MatchCondition':
    'expression:s! name:s!',
  'admissionregistration.v1.MatchResources':
    'excludeResourceRules:[]admissionregistration.v1.NamedRuleWithOperations matchPolicy:s! namespaceSelector:meta.v1.LabelSelector! objectSelector:meta.v1.LabelSelector! resourceRules:[]admissionregistration.v1.NamedRuleWithOperations',
  'admissionregistration.v1.MutatingAdmissionPolicy':
    'metadata:meta.v1.ObjectMeta spec:admissionregistration.v1.MutatingAdmissionPolicySpec',
  'admissionregistration.v1.MutatingAdmissionPolicyBinding':
    'metadata:meta.v1.ObjectMeta spec:admissionregistration.v1.MutatingAdmissionPolicyBindingSpec',
  'admissionregistration.v1.MutatingAdmissionPolicyBindingSpec':
    'matchResources:admissionregistration.v1.MatchResources! paramRef:admissionregistration.v1.ParamRef!',
  'admissionregistration.v1.MutatingAdmissionPolicySpec':
    'failurePolicy:s! matchConditions:[name]admissionregistration.v1.MatchCondition matchConstraints:admissionregistration.v1.MatchResources! mutations:[]admissionregistration.v1.Mutation paramKind:admissionregistration.v1.ParamKind! variables:[]admissionregistration.v1.Variable',
  'admissionregistration.v1.MutatingWebhook':
    'admissionReviewVersions:[]s! clientConfig:admissionregistration.v1.WebhookClientConfig! failurePolicy:s! matchConditions:[name]admissionregistration.v1.MatchCondition matchPolicy:s! name:s! namespaceSelector:meta.v1.LabelSelector! objectSelector:meta.v1.LabelSelector! reinvocationPolicy:s! rules:[]admissionregistration.v1.RuleWithOperations sideEffects:s! timeoutSeconds:s!',
  'admissionregistration.v1.MutatingWebhookConfiguration':
    'metadata:meta.v1.ObjectMeta webhooks:[name]admissionregistration.v1.MutatingWebhook',
  'admissionregistration.v1.Mutation':
    'applyConfiguration:admissionregistration.v1.ApplyConfiguration! jsonPatch:admissionregistration.v1.JSONPatch! patchType:s!',
  'admissionregistration.v1.NamedRuleWithOperations':
    'apiGroups:[]s apiVersions:[]s operations:[]s resourceNames:[]s resources:[]s scope:s!',
  'admissionregistration.v1.ParamRef':
    'parameterNotFoundAction:s! selector:meta.v1.LabelSelector!',
  'admissionregistration.v1.RuleWithOperations':
    'apiGroups:[]s apiVersions:[]s operations:[]s resources:[]s scope:s!',
  'admissionregistration.v1.ServiceReference':
    'name:s! namespace:s! path:s! port:s!',
  'admissionregistration.v1.ValidatingAdmissionPolicy':
    'metadata:meta.v1.ObjectMeta spec:admissionregistration.v1.ValidatingAdmissionPolicySpec',
  'admissionregistration.v1.ValidatingAdmissionPolicyBinding':
    'metadata:meta.v1.ObjectMeta spec:admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec',
  'admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec':
    'matchResources:admissionregistration.v1.MatchResources! paramRef:admissionregistration.v1.ParamRef! validationActions:[=]s',
  'admissionregistration.v1.ValidatingAdmissionPolicySpec':
    'auditAnnotations:[]admissionregistration.v1.AuditAnnotation failurePolicy:s! matchConditions:[name]admissionregistration.v1.MatchCondition matchConstraints:admissionregistration.v1.MatchResources! paramKind:admissionregistration.v1.ParamKind! validations:[]admissionregistration.v1.Validation variables:[name]admissionregistration.v1.Variable',
  'admissionregistration.v1.ValidatingWebhook':
    'admissionReviewVersions:[]s! clientConfig:admissionregistration.v1.WebhookClientConfig! failurePolicy:s! matchConditions:[name]admissionregistration.v1.MatchCondition matchPolicy:s! name:s! namespaceSelector:meta.v1.LabelSelector! objectSelector:meta.v1.LabelSelector! rules:[]admissionregistration.v1.RuleWithOperations sideEffects:s! timeoutSeconds:s!',
  'admissionregistration.v1.ValidatingWebhookConfiguration':
    'metadata:meta.v1.ObjectMeta webhooks:[name]admissionregistration.v1.ValidatingWebhook',
  'admissionregistration.v1.Validation':
    'expression:s! reason:s!',
  'admissionregistration.v1.Variable':
    'expression:s! name:s!',
  'admissionregistration.v1.WebhookClientConfig':
    'caBundle:B service:admissionregistration.v1.ServiceReference! url:s!',
  'apiextensions.v1.CustomResourceColumnDefinition':
    'jsonPath:s! name:s! type:s!',
  'apiextensions.v1.CustomResourceConversion':
    'strategy:s! webhook:apiextensions.v1.WebhookConversion!',
  'apiextensions.v1.CustomResourceDefinition':
    'metadata:meta.v1.ObjectMeta spec:apiextensions.v1.CustomResourceDefinitionSpec!',
  'apiextensions.v1.CustomResourceDefinitionNames':
    'categories:[]s kind:s! plural:s! shortNames:[]s',
  'apiextensions.v1.CustomResourceDefinitionSpec':
    'conversion:apiextensions.v1.CustomResourceConversion! group:s! names:apiextensions.v1.CustomResourceDefinitionNames! scope:s! versions:[]apiextensions.v1.CustomResourceDefinitionVersion!',
  'apiextensions.v1.CustomResourceDefinitionVersion':
    'additionalPrinterColumns:[]apiextensions.v1.CustomResourceColumnDefinition deprecationWarning:s! name:s! schema:apiextensions.v1.CustomResourceValidation! selectableFields:[]apiextensions.v1.SelectableField served:s! storage:s! subresources:apiextensions.v1.CustomResourceSubresources!',
  'apiextensions.v1.CustomResourceSubresourceScale':
    'labelSelectorPath:s! specReplicasPath:s! statusReplicasPath:s!',
  'apiextensions.v1.CustomResourceSubresources':
    'scale:apiextensions.v1.CustomResourceSubresourceScale! status:apiextensions.v1.CustomResourceSubresourceStatus!',
  'apiextensions.v1.CustomResourceValidation':
    'openAPIV3Schema:apiextensions.v1.JSONSchemaProps!',
  'apiextensions.v1.JSONSchemaProps':
    '$ref:s! additionalItems:apiextensions.v1.JSONSchemaProps! additionalProperties:apiextensions.v1.JSONSchemaProps! allOf:[]apiextensions.v1.JSONSchemaProps anyOf:[]apiextensions.v1.JSONSchemaProps default:J! definitions:{}apiextensions.v1.JSONSchemaProps dependencies:{}J enum:[]J example:J! externalDocs:apiextensions.v1.ExternalDocumentation! items:apiextensions.v1.JSONSchemaProps! maxItems:s! maxLength:s! maxProperties:s! maximum:s! minItems:s! minLength:s! minProperties:s! minimum:s! multipleOf:s! not:apiextensions.v1.JSONSchemaProps! oneOf:[]apiextensions.v1.JSONSchemaProps patternProperties:{}apiextensions.v1.JSONSchemaProps properties:{}apiextensions.v1.JSONSchemaProps required:[]s x-kubernetes-list-map-keys:[]s x-kubernetes-list-type:s! x-kubernetes-map-type:s! x-kubernetes-preserve-unknown-fields:s! x-kubernetes-validations:[rule]apiextensions.v1.ValidationRule',
  'apiextensions.v1.SelectableField':
    'jsonPath:s!',
  'apiextensions.v1.ServiceReference':
    'name:s! namespace:s! path:s! port:s!',
  'apiextensions.v1.ValidationRule':
    'optionalOldSelf:s! reason:s! rule:s!',
  'apiextensions.v1.WebhookClientConfig':
    'caBundle:B service:apiextensions.v1.ServiceReference! url:s!',
  'apiextensions.v1.WebhookConversion':
    'clientConfig:apiextensions.v1.WebhookClientConfig! conversionReviewVersions:[]s!',
  'apiregistration.v1.APIService':
    'metadata:meta.v1.ObjectMeta spec:apiregistration.v1.APIServiceSpec',
  'apiregistration.v1.APIServiceSpec':
    'caBundle:B groupPriorityMinimum:s! service:apiregistration.v1.ServiceReference! versionPriority:s!',
  'apiregistration.v1.ServiceReference':
    'port:s!',
  'apps.v1.ControllerRevision':
    'data:J metadata:meta.v1.ObjectMeta revision:s!',
  'apps.v1.DaemonSet':
    'metadata:meta.v1.ObjectMeta spec:apps.v1.DaemonSetSpec',
  'apps.v1.DaemonSetSpec':
    'revisionHistoryLimit:s! selector:meta.v1.LabelSelector! template:core.v1.PodTemplateSpec! updateStrategy:apps.v1.DaemonSetUpdateStrategy',
  'apps.v1.DaemonSetUpdateStrategy':
    'rollingUpdate:apps.v1.RollingUpdateDaemonSet!',
  'apps.v1.Deployment':
    'metadata:meta.v1.ObjectMeta spec:apps.v1.DeploymentSpec',
  'apps.v1.DeploymentSpec':
    'progressDeadlineSeconds:s! replicas:s! revisionHistoryLimit:s! selector:meta.v1.LabelSelector! strategy:apps.v1.DeploymentStrategy template:core.v1.PodTemplateSpec!',
  'apps.v1.DeploymentStrategy':
    'rollingUpdate:apps.v1.RollingUpdateDeployment!',
  'apps.v1.ReplicaSet':
    'metadata:meta.v1.ObjectMeta spec:apps.v1.ReplicaSetSpec',
  'apps.v1.ReplicaSetSpec':
    'replicas:s! selector:meta.v1.LabelSelector! template:core.v1.PodTemplateSpec',
  'apps.v1.RollingUpdateDaemonSet':
    'maxSurge:s! maxUnavailable:s!',
  'apps.v1.RollingUpdateDeployment':
    'maxSurge:s! maxUnavailable:s!',
  'apps.v1.RollingUpdateStatefulSetStrategy':
    'maxUnavailable:s! partition:s!',
  'apps.v1.StatefulSet':
    'metadata:meta.v1.ObjectMeta spec:apps.v1.StatefulSetSpec',
  'apps.v1.StatefulSetOrdinals':
    'start:s!',
  'apps.v1.StatefulSetSpec':
    'ordinals:apps.v1.StatefulSetOrdinals! persistentVolumeClaimRetentionPolicy:apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy! replicas:s! revisionHistoryLimit:s! selector:meta.v1.LabelSelector! serviceName:s! template:core.v1.PodTemplateSpec! updateStrategy:apps.v1.StatefulSetUpdateStrategy volumeClaimTemplates:[]core.v1.PersistentVolumeClaim',
  'apps.v1.StatefulSetUpdateStrategy':
    'rollingUpdate:apps.v1.RollingUpdateStatefulSetStrategy!',
  'autoscaling.v1.CrossVersionObjectReference':
    'kind:s! name:s!',
  'autoscaling.v1.HorizontalPodAutoscaler':
    'metadata:meta.v1.ObjectMeta spec:autoscaling.v1.HorizontalPodAutoscalerSpec',
  'autoscaling.v1.HorizontalPodAutoscalerSpec':
    'maxReplicas:s! minReplicas:s! scaleTargetRef:autoscaling.v1.CrossVersionObjectReference! targetCPUUtilizationPercentage:s!',
  'autoscaling.v1.Scale':
    'metadata:meta.v1.ObjectMeta spec:autoscaling.v1.ScaleSpec',
  'autoscaling.v2.ContainerResourceMetricSource':
    'container:s! name:s! target:autoscaling.v2.MetricTarget!',
  'autoscaling.v2.CrossVersionObjectReference':
    'kind:s! name:s!',
  'autoscaling.v2.ExternalMetricSource':
    'metric:autoscaling.v2.MetricIdentifier! target:autoscaling.v2.MetricTarget!',
  'autoscaling.v2.HPAScalingPolicy':
    'periodSeconds:s! type:s! value:s!',
  'autoscaling.v2.HPAScalingRules':
    'policies:[]autoscaling.v2.HPAScalingPolicy selectPolicy:s! stabilizationWindowSeconds:s! tolerance:Q!',
  'autoscaling.v2.HorizontalPodAutoscaler':
    'metadata:meta.v1.ObjectMeta spec:autoscaling.v2.HorizontalPodAutoscalerSpec',
  'autoscaling.v2.HorizontalPodAutoscalerBehavior':
    'scaleDown:autoscaling.v2.HPAScalingRules! scaleUp:autoscaling.v2.HPAScalingRules!',
  'autoscaling.v2.HorizontalPodAutoscalerSpec':
    'behavior:autoscaling.v2.HorizontalPodAutoscalerBehavior! maxReplicas:s! metrics:[]autoscaling.v2.MetricSpec minReplicas:s! scaleTargetRef:autoscaling.v2.CrossVersionObjectReference!',
  'autoscaling.v2.MetricIdentifier':
    'name:s! selector:meta.v1.LabelSelector!',
  'autoscaling.v2.MetricSpec':
    'containerResource:autoscaling.v2.ContainerResourceMetricSource! external:autoscaling.v2.ExternalMetricSource! object:autoscaling.v2.ObjectMetricSource! pods:autoscaling.v2.PodsMetricSource! resource:autoscaling.v2.ResourceMetricSource! type:s!',
  'autoscaling.v2.MetricTarget':
    'averageUtilization:s! averageValue:Q! type:s! value:Q!',
  'autoscaling.v2.ObjectMetricSource':
    'describedObject:autoscaling.v2.CrossVersionObjectReference! metric:autoscaling.v2.MetricIdentifier! target:autoscaling.v2.MetricTarget!',
  'autoscaling.v2.PodsMetricSource':
    'metric:autoscaling.v2.MetricIdentifier! target:autoscaling.v2.MetricTarget!',
  'autoscaling.v2.ResourceMetricSource':
    'name:s! target:autoscaling.v2.MetricTarget!',
  'batch.v1.CronJob':
    'metadata:meta.v1.ObjectMeta spec:batch.v1.CronJobSpec',
  'batch.v1.CronJobSpec':
    'failedJobsHistoryLimit:s! jobTemplate:batch.v1.JobTemplateSpec! schedule:s! startingDeadlineSeconds:s! successfulJobsHistoryLimit:s! suspend:s! timeZone:s!',
  'batch.v1.Job':
    'metadata:meta.v1.ObjectMeta spec:batch.v1.JobSpec',
  'batch.v1.JobSpec':
    'activeDeadlineSeconds:s! backoffLimit:s! backoffLimitPerIndex:s! completionMode:s! completions:s! managedBy:s! manualSelector:s! maxFailedIndexes:s! parallelism:s! podFailurePolicy:batch.v1.PodFailurePolicy! podReplacementPolicy:s! selector:meta.v1.LabelSelector! successPolicy:batch.v1.SuccessPolicy! suspend:s! template:core.v1.PodTemplateSpec! ttlSecondsAfterFinished:s!',
  'batch.v1.JobTemplateSpec':
    'metadata:meta.v1.ObjectMeta spec:batch.v1.JobSpec',
  'batch.v1.PodFailurePolicy':
    'rules:[]batch.v1.PodFailurePolicyRule!',
  'batch.v1.PodFailurePolicyOnExitCodesRequirement':
    'containerName:s! operator:s! values:[=]s!',
  'batch.v1.PodFailurePolicyOnPodConditionsPattern':
    'status:s! type:s!',
  'batch.v1.PodFailurePolicyRule':
    'action:s! onExitCodes:batch.v1.PodFailurePolicyOnExitCodesRequirement! onPodConditions:[]batch.v1.PodFailurePolicyOnPodConditionsPattern',
  'batch.v1.SuccessPolicy':
    'rules:[]batch.v1.SuccessPolicyRule!',
  'batch.v1.SuccessPolicyRule':
    'succeededCount:s! succeededIndexes:s!',
  'certificates.v1.CertificateSigningRequest':
    'metadata:meta.v1.ObjectMeta spec:certificates.v1.CertificateSigningRequestSpec!',
  'certificates.v1.CertificateSigningRequestSpec':
    'expirationSeconds:s! extra:{}[]s groups:[]s request:B! signerName:s! usages:[]s',
  'coordination.v1.Lease':
    'metadata:meta.v1.ObjectMeta spec:coordination.v1.LeaseSpec',
  'coordination.v1.LeaseSpec':
    'acquireTime:T! holderIdentity:s! leaseDurationSeconds:s! leaseTransitions:s! preferredHolder:s! renewTime:T! strategy:s!',
  'core.v1.AWSElasticBlockStoreVolumeSource':
    'volumeID:s!',
  'core.v1.Affinity':
    'nodeAffinity:core.v1.NodeAffinity! podAffinity:core.v1.PodAffinity! podAntiAffinity:core.v1.PodAntiAffinity!',
  'core.v1.AppArmorProfile':
    'localhostProfile:s! type:s!',
  'core.v1.AzureDiskVolumeSource':
    'cachingMode:s! diskName:s! diskURI:s! fsType:s! kind:s! readOnly:s!',
  'core.v1.AzureFilePersistentVolumeSource':
    'secretName:s! secretNamespace:s! shareName:s!',
  'core.v1.AzureFileVolumeSource':
    'secretName:s! shareName:s!',
  'core.v1.Binding':
    'metadata:meta.v1.ObjectMeta target:core.v1.ObjectReference!',
  'core.v1.CSIPersistentVolumeSource':
    'controllerExpandSecretRef:core.v1.SecretReference! controllerPublishSecretRef:core.v1.SecretReference! driver:s! nodeExpandSecretRef:core.v1.SecretReference! nodePublishSecretRef:core.v1.SecretReference! nodeStageSecretRef:core.v1.SecretReference! volumeAttributes:{}s volumeHandle:s!',
  'core.v1.CSIVolumeSource':
    'driver:s! fsType:s! nodePublishSecretRef:core.v1.LocalObjectReference! readOnly:s! volumeAttributes:{}s',
  'core.v1.Capabilities':
    'add:[]s drop:[]s',
  'core.v1.CephFSPersistentVolumeSource':
    'monitors:[]s! secretRef:core.v1.SecretReference!',
  'core.v1.CephFSVolumeSource':
    'monitors:[]s! secretRef:core.v1.LocalObjectReference!',
  'core.v1.CinderPersistentVolumeSource':
    'secretRef:core.v1.SecretReference! volumeID:s!',
  'core.v1.CinderVolumeSource':
    'secretRef:core.v1.LocalObjectReference! volumeID:s!',
  'core.v1.ClientIPConfig':
    'timeoutSeconds:s!',
  'core.v1.ClusterTrustBundleProjection':
    'labelSelector:meta.v1.LabelSelector! name:s! optional:s! path:s! signerName:s!',
  'core.v1.ComponentCondition':
    'status:s! type:s!',
  'core.v1.ComponentStatus':
    'conditions:[type]core.v1.ComponentCondition metadata:meta.v1.ObjectMeta',
  'core.v1.ConfigMap':
    'binaryData:{}B data:{}s immutable:s! metadata:meta.v1.ObjectMeta',
  'core.v1.ConfigMapEnvSource':
    'optional:s!',
  'core.v1.ConfigMapKeySelector':
    'key:s! optional:s!',
  'core.v1.ConfigMapNodeConfigSource':
    'kubeletConfigKey:s! name:s! namespace:s!',
  'core.v1.ConfigMapProjection':
    'items:[]core.v1.KeyToPath optional:s!',
  'core.v1.ConfigMapVolumeSource':
    'defaultMode:s! items:[]core.v1.KeyToPath optional:s!',
  'core.v1.Container':
    'args:[]s command:[]s env:[name]core.v1.EnvVar envFrom:[]core.v1.EnvFromSource lifecycle:core.v1.Lifecycle! livenessProbe:core.v1.Probe! name:s! ports:[containerPort,protocol=TCP]core.v1.ContainerPort readinessProbe:core.v1.Probe! resizePolicy:[]core.v1.ContainerResizePolicy resources:core.v1.ResourceRequirements restartPolicy:s! restartPolicyRules:[]core.v1.ContainerRestartRule securityContext:core.v1.SecurityContext! startupProbe:core.v1.Probe! volumeDevices:[devicePath]core.v1.VolumeDevice volumeMounts:[mountPath]core.v1.VolumeMount',
  'core.v1.ContainerPort':
    'containerPort:s!',
  'core.v1.ContainerResizePolicy':
    'resourceName:s! restartPolicy:s!',
  'core.v1.ContainerRestartRule':
    'exitCodes:core.v1.ContainerRestartRuleOnExitCodes!',
  'core.v1.ContainerRestartRuleOnExitCodes':
    'values:[=]s',
  'core.v1.DownwardAPIProjection':
    'items:[]core.v1.DownwardAPIVolumeFile',
  'core.v1.DownwardAPIVolumeFile':
    'fieldRef:core.v1.ObjectFieldSelector! mode:s! path:s! resourceFieldRef:core.v1.ResourceFieldSelector!',
  'core.v1.DownwardAPIVolumeSource':
    'defaultMode:s! items:[]core.v1.DownwardAPIVolumeFile',
  'core.v1.EmptyDirVolumeSource':
    'sizeLimit:Q!',
  'core.v1.EndpointAddress':
    'ip:s! nodeName:s! targetRef:core.v1.ObjectReference!',
  'core.v1.EndpointPort':
    'appProtocol:s! port:s!',
  'core.v1.EndpointSubset':
    'addresses:[]core.v1.EndpointAddress notReadyAddresses:[]core.v1.EndpointAddress ports:[]core.v1.EndpointPort',
  'core.v1.Endpoints':
    'metadata:meta.v1.ObjectMeta subsets:[]core.v1.EndpointSubset',
  'core.v1.EnvFromSource':
    'configMapRef:core.v1.ConfigMapEnvSource! secretRef:core.v1.SecretEnvSource!',
  'core.v1.EnvVar':
    'name:s! valueFrom:core.v1.EnvVarSource!',
  'core.v1.EnvVarSource':
    'configMapKeyRef:core.v1.ConfigMapKeySelector! fieldRef:core.v1.ObjectFieldSelector! fileKeyRef:core.v1.FileKeySelector! resourceFieldRef:core.v1.ResourceFieldSelector! secretKeyRef:core.v1.SecretKeySelector!',
  'core.v1.EphemeralContainer':
    'args:[]s command:[]s env:[name]core.v1.EnvVar envFrom:[]core.v1.EnvFromSource lifecycle:core.v1.Lifecycle! livenessProbe:core.v1.Probe! name:s! ports:[containerPort,protocol=TCP]core.v1.ContainerPort readinessProbe:core.v1.Probe! resizePolicy:[]core.v1.ContainerResizePolicy resources:core.v1.ResourceRequirements restartPolicy:s! restartPolicyRules:[]core.v1.ContainerRestartRule securityContext:core.v1.SecurityContext! startupProbe:core.v1.Probe! volumeDevices:[devicePath]core.v1.VolumeDevice volumeMounts:[mountPath]core.v1.VolumeMount',
  'core.v1.EphemeralVolumeSource':
    'volumeClaimTemplate:core.v1.PersistentVolumeClaimTemplate!',
  'core.v1.Event':
    'eventTime:T firstTimestamp:T involvedObject:core.v1.ObjectReference! lastTimestamp:T metadata:meta.v1.ObjectMeta! related:core.v1.ObjectReference! reportingComponent:s! reportingInstance:s! series:core.v1.EventSeries! source:core.v1.EventSource',
  'core.v1.EventSeries':
    'lastObservedTime:T',
  'core.v1.ExecAction':
    'command:[]s',
  'core.v1.FCVolumeSource':
    'lun:s! targetWWNs:[]s wwids:[]s',
  'core.v1.FileKeySelector':
    'key:s! optional:s! path:s! volumeName:s!',
  'core.v1.FlexPersistentVolumeSource':
    'driver:s! options:{}s secretRef:core.v1.SecretReference!',
  'core.v1.FlexVolumeSource':
    'driver:s! options:{}s secretRef:core.v1.LocalObjectReference!',
  'core.v1.GCEPersistentDiskVolumeSource':
    'pdName:s!',
  'core.v1.GRPCAction':
    'port:s! service:s!',
  'core.v1.GitRepoVolumeSource':
    'repository:s!',
  'core.v1.GlusterfsPersistentVolumeSource':
    'endpoints:s! endpointsNamespace:s! path:s!',
  'core.v1.GlusterfsVolumeSource':
    'endpoints:s! path:s!',
  'core.v1.HTTPGetAction':
    'httpHeaders:[]core.v1.HTTPHeader port:s!',
  'core.v1.HTTPHeader':
    'name:s! value:s!',
  'core.v1.HostAlias':
    'hostnames:[]s ip:s!',
  'core.v1.HostPathVolumeSource':
    'path:s! type:s!',
  'core.v1.ISCSIPersistentVolumeSource':
    'initiatorName:s! iqn:s! lun:s! portals:[]s secretRef:core.v1.SecretReference! targetPortal:s!',
  'core.v1.ISCSIVolumeSource':
    'initiatorName:s! iqn:s! lun:s! portals:[]s secretRef:core.v1.LocalObjectReference! targetPortal:s!',
  'core.v1.KeyToPath':
    'key:s! mode:s! path:s!',
  'core.v1.Lifecycle':
    'postStart:core.v1.LifecycleHandler! preStop:core.v1.LifecycleHandler! stopSignal:s!',
  'core.v1.LifecycleHandler':
    'exec:core.v1.ExecAction! httpGet:core.v1.HTTPGetAction! sleep:core.v1.SleepAction! tcpSocket:core.v1.TCPSocketAction!',
  'core.v1.LimitRange':
    'metadata:meta.v1.ObjectMeta spec:core.v1.LimitRangeSpec',
  'core.v1.LimitRangeItem':
    'default:{}Q defaultRequest:{}Q max:{}Q maxLimitRequestRatio:{}Q min:{}Q type:s!',
  'core.v1.LimitRangeSpec':
    'limits:[]core.v1.LimitRangeItem!',
  'core.v1.LocalVolumeSource':
    'fsType:s! path:s!',
  'core.v1.NFSVolumeSource':
    'path:s! server:s!',
  'core.v1.Namespace':
    'metadata:meta.v1.ObjectMeta spec:core.v1.NamespaceSpec',
  'core.v1.NamespaceSpec':
    'finalizers:[]s',
  'core.v1.Node':
    'metadata:meta.v1.ObjectMeta spec:core.v1.NodeSpec',
  'core.v1.NodeAffinity':
    'preferredDuringSchedulingIgnoredDuringExecution:[]core.v1.PreferredSchedulingTerm requiredDuringSchedulingIgnoredDuringExecution:core.v1.NodeSelector!',
  'core.v1.NodeConfigSource':
    'configMap:core.v1.ConfigMapNodeConfigSource!',
  'core.v1.NodeSelector':
    'nodeSelectorTerms:[]core.v1.NodeSelectorTerm!',
  'core.v1.NodeSelectorRequirement':
    'key:s! operator:s! values:[]s',
  'core.v1.NodeSelectorTerm':
    'matchExpressions:[]core.v1.NodeSelectorRequirement matchFields:[]core.v1.NodeSelectorRequirement',
  'core.v1.NodeSpec':
    'configSource:core.v1.NodeConfigSource! podCIDRs:[=]s taints:[]core.v1.Taint',
  'core.v1.ObjectFieldSelector':
    'fieldPath:s!',
  'core.v1.PersistentVolume':
    'metadata:meta.v1.ObjectMeta spec:core.v1.PersistentVolumeSpec',
  'core.v1.PersistentVolumeClaim':
    'metadata:meta.v1.ObjectMeta spec:core.v1.PersistentVolumeClaimSpec',
  'core.v1.PersistentVolumeClaimSpec':
    'accessModes:[]s dataSource:core.v1.TypedLocalObjectReference! dataSourceRef:core.v1.TypedObjectReference! resources:core.v1.VolumeResourceRequirements selector:meta.v1.LabelSelector! storageClassName:s! volumeAttributesClassName:s! volumeMode:s!',
  'core.v1.PersistentVolumeClaimTemplate':
    'metadata:meta.v1.ObjectMeta spec:core.v1.PersistentVolumeClaimSpec!',
  'core.v1.PersistentVolumeClaimVolumeSource':
    'claimName:s!',
  'core.v1.PersistentVolumeSpec':
    'accessModes:[]s awsElasticBlockStore:core.v1.AWSElasticBlockStoreVolumeSource! azureDisk:core.v1.AzureDiskVolumeSource! azureFile:core.v1.AzureFilePersistentVolumeSource! capacity:{}Q cephfs:core.v1.CephFSPersistentVolumeSource! cinder:core.v1.CinderPersistentVolumeSource! claimRef:core.v1.ObjectReference! csi:core.v1.CSIPersistentVolumeSource! fc:core.v1.FCVolumeSource! flexVolume:core.v1.FlexPersistentVolumeSource! flocker:core.v1.FlockerVolumeSource! gcePersistentDisk:core.v1.GCEPersistentDiskVolumeSource! glusterfs:core.v1.GlusterfsPersistentVolumeSource! hostPath:core.v1.HostPathVolumeSource! iscsi:core.v1.ISCSIPersistentVolumeSource! local:core.v1.LocalVolumeSource! mountOptions:[]s nfs:core.v1.NFSVolumeSource! nodeAffinity:core.v1.VolumeNodeAffinity! photonPersistentDisk:core.v1.PhotonPersistentDiskVolumeSource! portworxVolume:core.v1.PortworxVolumeSource! quobyte:core.v1.QuobyteVolumeSource! rbd:core.v1.RBDPersistentVolumeSource! scaleIO:core.v1.ScaleIOPersistentVolumeSource! storageos:core.v1.StorageOSPersistentVolumeSource! volumeAttributesClassName:s! volumeMode:s! vsphereVolume:core.v1.VsphereVirtualDiskVolumeSource!',
  'core.v1.PhotonPersistentDiskVolumeSource':
    'pdID:s!',
  'core.v1.Pod':
    'metadata:meta.v1.ObjectMeta spec:core.v1.PodSpec',
  'core.v1.PodAffinity':
    'preferredDuringSchedulingIgnoredDuringExecution:[]core.v1.WeightedPodAffinityTerm requiredDuringSchedulingIgnoredDuringExecution:[]core.v1.PodAffinityTerm',
  'core.v1.PodAffinityTerm':
    'labelSelector:meta.v1.LabelSelector! matchLabelKeys:[]s mismatchLabelKeys:[]s namespaceSelector:meta.v1.LabelSelector! namespaces:[]s topologyKey:s!',
  'core.v1.PodAntiAffinity':
    'preferredDuringSchedulingIgnoredDuringExecution:[]core.v1.WeightedPodAffinityTerm requiredDuringSchedulingIgnoredDuringExecution:[]core.v1.PodAffinityTerm',
  'core.v1.PodCertificateProjection':
    'maxExpirationSeconds:s! userAnnotations:{}s',
  'core.v1.PodDNSConfig':
    'nameservers:[]s options:[]core.v1.PodDNSConfigOption searches:[]s',
  'core.v1.PodDNSConfigOption':
    'value:s!',
  'core.v1.PodOS':
    'name:s!',
  'core.v1.PodReadinessGate':
    'conditionType:s!',
  'core.v1.PodResourceClaim':
    'name:s! resourceClaimName:s! resourceClaimTemplateName:s!',
  'core.v1.PodSchedulingGate':
    'name:s!',
  'core.v1.PodSchedulingGroup':
    'podGroupName:s!',
  'core.v1.PodSecurityContext':
    'appArmorProfile:core.v1.AppArmorProfile! fsGroup:s! fsGroupChangePolicy:s! runAsGroup:s! runAsNonRoot:s! runAsUser:s! seLinuxChangePolicy:s! seLinuxOptions:core.v1.SELinuxOptions! seccompProfile:core.v1.SeccompProfile! supplementalGroups:[]s supplementalGroupsPolicy:s! sysctls:[]core.v1.Sysctl windowsOptions:core.v1.WindowsSecurityContextOptions!',
  'core.v1.PodSpec':
    'activeDeadlineSeconds:s! affinity:core.v1.Affinity! automountServiceAccountToken:s! containers:[name]core.v1.Container! dnsConfig:core.v1.PodDNSConfig! enableServiceLinks:s! ephemeralContainers:[name]core.v1.EphemeralContainer hostAliases:[ip]core.v1.HostAlias hostUsers:s! hostnameOverride:s! imagePullSecrets:[name]core.v1.LocalObjectReference initContainers:[name]core.v1.Container nodeSelector:{}s os:core.v1.PodOS! overhead:{}Q preemptionPolicy:s! priority:s! readinessGates:[]core.v1.PodReadinessGate resourceClaims:[name]core.v1.PodResourceClaim resources:core.v1.ResourceRequirements! runtimeClassName:s! schedulingGates:[name]core.v1.PodSchedulingGate schedulingGroup:core.v1.PodSchedulingGroup! securityContext:core.v1.PodSecurityContext! setHostnameAsFQDN:s! shareProcessNamespace:s! terminationGracePeriodSeconds:s! tolerations:[]core.v1.Toleration topologySpreadConstraints:[topologyKey,whenUnsatisfiable]core.v1.TopologySpreadConstraint volumes:[name]core.v1.Volume',
  'core.v1.PodTemplate':
    'metadata:meta.v1.ObjectMeta template:core.v1.PodTemplateSpec',
  'core.v1.PodTemplateSpec':
    'metadata:meta.v1.ObjectMeta spec:core.v1.PodSpec',
  'core.v1.PortworxVolumeSource':
    'volumeID:s!',
  'core.v1.PreferredSchedulingTerm':
    'preference:core.v1.NodeSelectorTerm! weight:s!',
  'core.v1.Probe':
    'exec:core.v1.ExecAction! grpc:core.v1.GRPCAction! httpGet:core.v1.HTTPGetAction! tcpSocket:core.v1.TCPSocketAction! terminationGracePeriodSeconds:s!',
  'core.v1.ProjectedVolumeSource':
    'defaultMode:s! sources:[]core.v1.VolumeProjection!',
  'core.v1.QuobyteVolumeSource':
    'registry:s! volume:s!',
  'core.v1.RBDPersistentVolumeSource':
    'image:s! monitors:[]s! secretRef:core.v1.SecretReference!',
  'core.v1.RBDVolumeSource':
    'image:s! monitors:[]s! secretRef:core.v1.LocalObjectReference!',
  'core.v1.ReplicationController':
    'metadata:meta.v1.ObjectMeta spec:core.v1.ReplicationControllerSpec',
  'core.v1.ReplicationControllerSpec':
    'replicas:s! selector:{}s template:core.v1.PodTemplateSpec!',
  'core.v1.ResourceClaim':
    'name:s!',
  'core.v1.ResourceFieldSelector':
    'divisor:Q resource:s!',
  'core.v1.ResourceQuota':
    'metadata:meta.v1.ObjectMeta spec:core.v1.ResourceQuotaSpec',
  'core.v1.ResourceQuotaSpec':
    'hard:{}Q scopeSelector:core.v1.ScopeSelector! scopes:[]s',
  'core.v1.ResourceRequirements':
    'claims:[name]core.v1.ResourceClaim limits:{}Q requests:{}Q',
  'core.v1.ScaleIOPersistentVolumeSource':
    'gateway:s! secretRef:core.v1.SecretReference! system:s!',
  'core.v1.ScaleIOVolumeSource':
    'gateway:s! secretRef:core.v1.LocalObjectReference! system:s!',
  'core.v1.ScopeSelector':
    'matchExpressions:[]core.v1.ScopedResourceSelectorRequirement',
  'core.v1.ScopedResourceSelectorRequirement':
    'operator:s! scopeName:s! values:[]s',
  'core.v1.SeccompProfile':
    'localhostProfile:s! type:s!',
  'core.v1.Secret':
    'data:{}B immutable:s! metadata:meta.v1.ObjectMeta stringData:{}s',
  'core.v1.SecretEnvSource':
    'optional:s!',
  'core.v1.SecretKeySelector':
    'key:s! optional:s!',
  'core.v1.SecretProjection':
    'items:[]core.v1.KeyToPath optional:s!',
  'core.v1.SecretVolumeSource':
    'defaultMode:s! items:[]core.v1.KeyToPath optional:s!',
  'core.v1.SecurityContext':
    'allowPrivilegeEscalation:s! appArmorProfile:core.v1.AppArmorProfile! capabilities:core.v1.Capabilities! privileged:s! procMount:s! readOnlyRootFilesystem:s! runAsGroup:s! runAsNonRoot:s! runAsUser:s! seLinuxOptions:core.v1.SELinuxOptions! seccompProfile:core.v1.SeccompProfile! windowsOptions:core.v1.WindowsSecurityContextOptions!',
  'core.v1.Service':
    'metadata:meta.v1.ObjectMeta spec:core.v1.ServiceSpec',
  'core.v1.ServiceAccount':
    'automountServiceAccountToken:s! imagePullSecrets:[]core.v1.LocalObjectReference metadata:meta.v1.ObjectMeta secrets:[name]core.v1.ObjectReference',
  'core.v1.ServiceAccountTokenProjection':
    'expirationSeconds:s! path:s!',
  'core.v1.ServicePort':
    'appProtocol:s! port:s!',
  'core.v1.ServiceSpec':
    'allocateLoadBalancerNodePorts:s! clusterIPs:[]s externalIPs:[]s internalTrafficPolicy:s! ipFamilies:[]s ipFamilyPolicy:s! loadBalancerClass:s! loadBalancerSourceRanges:[]s ports:[port,protocol=TCP]core.v1.ServicePort selector:{}s sessionAffinityConfig:core.v1.SessionAffinityConfig! trafficDistribution:s!',
  'core.v1.SessionAffinityConfig':
    'clientIP:core.v1.ClientIPConfig!',
  'core.v1.SleepAction':
    'seconds:s!',
  'core.v1.StorageOSPersistentVolumeSource':
    'secretRef:core.v1.ObjectReference!',
  'core.v1.StorageOSVolumeSource':
    'secretRef:core.v1.LocalObjectReference!',
  'core.v1.Sysctl':
    'name:s! value:s!',
  'core.v1.TCPSocketAction':
    'port:s!',
  'core.v1.Taint':
    'effect:s! key:s! timeAdded:T!',
  'core.v1.Toleration':
    'tolerationSeconds:s!',
  'core.v1.TopologySelectorLabelRequirement':
    'key:s! values:[]s!',
  'core.v1.TopologySelectorTerm':
    'matchLabelExpressions:[]core.v1.TopologySelectorLabelRequirement',
  'core.v1.TopologySpreadConstraint':
    'labelSelector:meta.v1.LabelSelector! matchLabelKeys:[]s maxSkew:s! minDomains:s! nodeAffinityPolicy:s! nodeTaintsPolicy:s! topologyKey:s! whenUnsatisfiable:s!',
  'core.v1.TypedLocalObjectReference':
    'apiGroup:s! kind:s! name:s!',
  'core.v1.TypedObjectReference':
    'apiGroup:s! kind:s! name:s! namespace:s!',
  'core.v1.Volume':
    'awsElasticBlockStore:core.v1.AWSElasticBlockStoreVolumeSource! azureDisk:core.v1.AzureDiskVolumeSource! azureFile:core.v1.AzureFileVolumeSource! cephfs:core.v1.CephFSVolumeSource! cinder:core.v1.CinderVolumeSource! configMap:core.v1.ConfigMapVolumeSource! csi:core.v1.CSIVolumeSource! downwardAPI:core.v1.DownwardAPIVolumeSource! emptyDir:core.v1.EmptyDirVolumeSource! ephemeral:core.v1.EphemeralVolumeSource! fc:core.v1.FCVolumeSource! flexVolume:core.v1.FlexVolumeSource! flocker:core.v1.FlockerVolumeSource! gcePersistentDisk:core.v1.GCEPersistentDiskVolumeSource! gitRepo:core.v1.GitRepoVolumeSource! glusterfs:core.v1.GlusterfsVolumeSource! hostPath:core.v1.HostPathVolumeSource! image:core.v1.ImageVolumeSource! iscsi:core.v1.ISCSIVolumeSource! name:s! nfs:core.v1.NFSVolumeSource! persistentVolumeClaim:core.v1.PersistentVolumeClaimVolumeSource! photonPersistentDisk:core.v1.PhotonPersistentDiskVolumeSource! portworxVolume:core.v1.PortworxVolumeSource! projected:core.v1.ProjectedVolumeSource! quobyte:core.v1.QuobyteVolumeSource! rbd:core.v1.RBDVolumeSource! scaleIO:core.v1.ScaleIOVolumeSource! secret:core.v1.SecretVolumeSource! storageos:core.v1.StorageOSVolumeSource! vsphereVolume:core.v1.VsphereVirtualDiskVolumeSource!',
  'core.v1.VolumeDevice':
    'devicePath:s! name:s!',
  'core.v1.VolumeMount':
    'mountPath:s! mountPropagation:s! name:s! recursiveReadOnly:s!',
  'core.v1.VolumeNodeAffinity':
    'required:core.v1.NodeSelector!',
  'core.v1.VolumeProjection':
    'clusterTrustBundle:core.v1.ClusterTrustBundleProjection! configMap:core.v1.ConfigMapProjection! downwardAPI:core.v1.DownwardAPIProjection! podCertificate:core.v1.PodCertificateProjection! secret:core.v1.SecretProjection! serviceAccountToken:core.v1.ServiceAccountTokenProjection!',
  'core.v1.VolumeResourceRequirements':
    'limits:{}Q requests:{}Q',
  'core.v1.VsphereVirtualDiskVolumeSource':
    'volumePath:s!',
  'core.v1.WeightedPodAffinityTerm':
    'podAffinityTerm:core.v1.PodAffinityTerm! weight:s!',
  'core.v1.WindowsSecurityContextOptions':
    'gmsaCredentialSpec:s! gmsaCredentialSpecName:s! hostProcess:s! runAsUserName:s!',
  'discovery.v1.Endpoint':
    'addresses:[=]s! conditions:discovery.v1.EndpointConditions deprecatedTopology:{}s hints:discovery.v1.EndpointHints! hostname:s! nodeName:s! targetRef:core.v1.ObjectReference! zone:s!',
  'discovery.v1.EndpointConditions':
    'ready:s! serving:s! terminating:s!',
  'discovery.v1.EndpointHints':
    'forNodes:[]discovery.v1.ForNode forZones:[]discovery.v1.ForZone',
  'discovery.v1.EndpointPort':
    'appProtocol:s! name:s! port:s! protocol:s!',
  'discovery.v1.EndpointSlice':
    'addressType:s! endpoints:[]discovery.v1.Endpoint! metadata:meta.v1.ObjectMeta ports:[]discovery.v1.EndpointPort!',
  'discovery.v1.ForNode':
    'name:s!',
  'discovery.v1.ForZone':
    'name:s!',
  'events.v1.Event':
    'deprecatedFirstTimestamp:T deprecatedLastTimestamp:T deprecatedSource:core.v1.EventSource eventTime:T! metadata:meta.v1.ObjectMeta! regarding:core.v1.ObjectReference related:core.v1.ObjectReference! series:events.v1.EventSeries!',
  'events.v1.EventSeries':
    'count:s! lastObservedTime:T!',
  'flowcontrol.v1.ExemptPriorityLevelConfiguration':
    'lendablePercent:s! nominalConcurrencyShares:s!',
  'flowcontrol.v1.FlowDistinguisherMethod':
    'type:s!',
  'flowcontrol.v1.FlowSchema':
    'metadata:meta.v1.ObjectMeta spec:flowcontrol.v1.FlowSchemaSpec',
  'flowcontrol.v1.FlowSchemaSpec':
    'distinguisherMethod:flowcontrol.v1.FlowDistinguisherMethod! matchingPrecedence:s! priorityLevelConfiguration:flowcontrol.v1.PriorityLevelConfigurationReference! rules:[]flowcontrol.v1.PolicyRulesWithSubjects',
  'flowcontrol.v1.GroupSubject':
    'name:s!',
  'flowcontrol.v1.LimitResponse':
    'queuing:flowcontrol.v1.QueuingConfiguration! type:s!',
  'flowcontrol.v1.LimitedPriorityLevelConfiguration':
    'borrowingLimitPercent:s! lendablePercent:s! limitResponse:flowcontrol.v1.LimitResponse nominalConcurrencyShares:s!',
  'flowcontrol.v1.NonResourcePolicyRule':
    'nonResourceURLs:[=]s! verbs:[=]s!',
  'flowcontrol.v1.PolicyRulesWithSubjects':
    'nonResourceRules:[]flowcontrol.v1.NonResourcePolicyRule resourceRules:[]flowcontrol.v1.ResourcePolicyRule subjects:[]flowcontrol.v1.Subject!',
  'flowcontrol.v1.PriorityLevelConfiguration':
    'metadata:meta.v1.ObjectMeta spec:flowcontrol.v1.PriorityLevelConfigurationSpec',
  'flowcontrol.v1.PriorityLevelConfigurationReference':
    'name:s!',
  'flowcontrol.v1.PriorityLevelConfigurationSpec':
    'exempt:flowcontrol.v1.ExemptPriorityLevelConfiguration! limited:flowcontrol.v1.LimitedPriorityLevelConfiguration! type:s!',
  'flowcontrol.v1.QueuingConfiguration':
    'handSize:s! queueLengthLimit:s! queues:s!',
  'flowcontrol.v1.ResourcePolicyRule':
    'apiGroups:[=]s! namespaces:[=]s! resources:[=]s! verbs:[=]s!',
  'flowcontrol.v1.ServiceAccountSubject':
    'name:s! namespace:s!',
  'flowcontrol.v1.Subject':
    'group:flowcontrol.v1.GroupSubject! kind:s! serviceAccount:flowcontrol.v1.ServiceAccountSubject! user:flowcontrol.v1.UserSubject!',
  'flowcontrol.v1.UserSubject':
    'name:s!',
  'meta.v1.DeleteOptions':
    'dryRun:[]s gracePeriodSeconds:s! ignoreStoreReadErrorWithClusterBreakingPotential:s! orphanDependents:s! preconditions:meta.v1.Preconditions! propagationPolicy:s!',
  'meta.v1.LabelSelector':
    'matchExpressions:[]meta.v1.LabelSelectorRequirement matchLabels:{}s',
  'meta.v1.LabelSelectorRequirement':
    'key:s! operator:s! values:[]s',
  'meta.v1.ManagedFieldsEntry':
    'fieldsV1:J! time:T!',
  'meta.v1.ObjectMeta':
    'annotations:{}s creationTimestamp:T deletionGracePeriodSeconds:s! deletionTimestamp:T! finalizers:[=]s labels:{}s managedFields:[]meta.v1.ManagedFieldsEntry ownerReferences:[uid]meta.v1.OwnerReference',
  'meta.v1.OwnerReference':
    'apiVersion:s! blockOwnerDeletion:s! controller:s! kind:s! name:s! uid:s!',
  'meta.v1.Preconditions':
    'resourceVersion:s! uid:s!',
  'networking.v1.HTTPIngressPath':
    'backend:networking.v1.IngressBackend! pathType:s!',
  'networking.v1.HTTPIngressRuleValue':
    'paths:[]networking.v1.HTTPIngressPath!',
  'networking.v1.IPAddress':
    'metadata:meta.v1.ObjectMeta spec:networking.v1.IPAddressSpec',
  'networking.v1.IPAddressSpec':
    'parentRef:networking.v1.ParentReference!',
  'networking.v1.IPBlock':
    'cidr:s! except:[]s',
  'networking.v1.Ingress':
    'metadata:meta.v1.ObjectMeta spec:networking.v1.IngressSpec',
  'networking.v1.IngressBackend':
    'resource:core.v1.TypedLocalObjectReference! service:networking.v1.IngressServiceBackend!',
  'networking.v1.IngressClass':
    'metadata:meta.v1.ObjectMeta spec:networking.v1.IngressClassSpec',
  'networking.v1.IngressClassParametersReference':
    'apiGroup:s! kind:s! name:s! namespace:s! scope:s!',
  'networking.v1.IngressClassSpec':
    'parameters:networking.v1.IngressClassParametersReference!',
  'networking.v1.IngressRule':
    'http:networking.v1.HTTPIngressRuleValue!',
  'networking.v1.IngressServiceBackend':
    'name:s! port:networking.v1.ServiceBackendPort',
  'networking.v1.IngressSpec':
    'defaultBackend:networking.v1.IngressBackend! ingressClassName:s! rules:[]networking.v1.IngressRule tls:[]networking.v1.IngressTLS',
  'networking.v1.IngressTLS':
    'hosts:[]s',
  'networking.v1.NetworkPolicy':
    'metadata:meta.v1.ObjectMeta spec:networking.v1.NetworkPolicySpec',
  'networking.v1.NetworkPolicyEgressRule':
    'ports:[]networking.v1.NetworkPolicyPort to:[]networking.v1.NetworkPolicyPeer',
  'networking.v1.NetworkPolicyIngressRule':
    'from:[]networking.v1.NetworkPolicyPeer ports:[]networking.v1.NetworkPolicyPort',
  'networking.v1.NetworkPolicyPeer':
    'ipBlock:networking.v1.IPBlock! namespaceSelector:meta.v1.LabelSelector! podSelector:meta.v1.LabelSelector!',
  'networking.v1.NetworkPolicyPort':
    'endPort:s! port:s! protocol:s!',
  'networking.v1.NetworkPolicySpec':
    'egress:[]networking.v1.NetworkPolicyEgressRule ingress:[]networking.v1.NetworkPolicyIngressRule podSelector:meta.v1.LabelSelector! policyTypes:[]s',
  'networking.v1.ServiceCIDR':
    'metadata:meta.v1.ObjectMeta spec:networking.v1.ServiceCIDRSpec',
  'networking.v1.ServiceCIDRSpec':
    'cidrs:[]s',
  'node.v1.Overhead':
    'podFixed:{}Q',
  'node.v1.RuntimeClass':
    'handler:s! metadata:meta.v1.ObjectMeta overhead:node.v1.Overhead! scheduling:node.v1.Scheduling!',
  'node.v1.Scheduling':
    'nodeSelector:{}s tolerations:[]core.v1.Toleration',
  'policy.v1.Eviction':
    'deleteOptions:meta.v1.DeleteOptions! metadata:meta.v1.ObjectMeta',
  'policy.v1.PodDisruptionBudget':
    'metadata:meta.v1.ObjectMeta spec:policy.v1.PodDisruptionBudgetSpec',
  'policy.v1.PodDisruptionBudgetSpec':
    'maxUnavailable:s! minAvailable:s! selector:meta.v1.LabelSelector! unhealthyPodEvictionPolicy:s!',
  'rbac.v1.AggregationRule':
    'clusterRoleSelectors:[]meta.v1.LabelSelector',
  'rbac.v1.ClusterRole':
    'aggregationRule:rbac.v1.AggregationRule! metadata:meta.v1.ObjectMeta rules:[]rbac.v1.PolicyRule!',
  'rbac.v1.ClusterRoleBinding':
    'metadata:meta.v1.ObjectMeta roleRef:rbac.v1.RoleRef! subjects:[]rbac.v1.Subject',
  'rbac.v1.PolicyRule':
    'apiGroups:[]s nonResourceURLs:[]s resourceNames:[]s resources:[]s verbs:[]s!',
  'rbac.v1.Role':
    'metadata:meta.v1.ObjectMeta rules:[]rbac.v1.PolicyRule!',
  'rbac.v1.RoleBinding':
    'metadata:meta.v1.ObjectMeta roleRef:rbac.v1.RoleRef! subjects:[]rbac.v1.Subject',
  'rbac.v1.RoleRef':
    'apiGroup:s! kind:s! name:s!',
  'rbac.v1.Subject':
    'kind:s! name:s!',
  'resource.v1.CELDeviceSelector':
    'expression:s!',
  'resource.v1.CapacityRequestPolicy':
    'default:Q! validRange:resource.v1.CapacityRequestPolicyRange! validValues:[]Q',
  'resource.v1.CapacityRequestPolicyRange':
    'max:Q! min:Q! step:Q!',
  'resource.v1.CapacityRequirements':
    'requests:{}Q',
  'resource.v1.Counter':
    'value:Q!',
  'resource.v1.CounterSet':
    'counters:{}resource.v1.Counter name:s!',
  'resource.v1.Device':
    'allNodes:s! allowMultipleAllocations:s! attributes:{}resource.v1.DeviceAttribute bindingConditions:[]s bindingFailureConditions:[]s bindsToNode:s! capacity:{}resource.v1.DeviceCapacity consumesCounters:[]resource.v1.DeviceCounterConsumption name:s! nodeAllocatableResourceMappings:{}resource.v1.NodeAllocatableResourceMapping nodeName:s! nodeSelector:core.v1.NodeSelector! taints:[]resource.v1.DeviceTaint',
  'resource.v1.DeviceAttribute':
    'bool:s! bools:[]s int:s! ints:[]s string:s! strings:[]s version:s! versions:[]s',
  'resource.v1.DeviceCapacity':
    'requestPolicy:resource.v1.CapacityRequestPolicy! value:Q!',
  'resource.v1.DeviceClaim':
    'config:[]resource.v1.DeviceClaimConfiguration constraints:[]resource.v1.DeviceConstraint requests:[]resource.v1.DeviceRequest!',
  'resource.v1.DeviceClaimConfiguration':
    'opaque:resource.v1.OpaqueDeviceConfiguration! requests:[]s',
  'resource.v1.DeviceClass':
    'metadata:meta.v1.ObjectMeta spec:resource.v1.DeviceClassSpec!',
  'resource.v1.DeviceClassConfiguration':
    'opaque:resource.v1.OpaqueDeviceConfiguration!',
  'resource.v1.DeviceClassSpec':
    'config:[]resource.v1.DeviceClassConfiguration extendedResourceName:s! selectors:[]resource.v1.DeviceSelector',
  'resource.v1.DeviceConstraint':
    'distinctAttribute:s! matchAttribute:s! requests:[]s',
  'resource.v1.DeviceCounterConsumption':
    'counterSet:s! counters:{}resource.v1.Counter',
  'resource.v1.DeviceRequest':
    'exactly:resource.v1.ExactDeviceRequest! firstAvailable:[]resource.v1.DeviceSubRequest name:s!',
  'resource.v1.DeviceSelector':
    'cel:resource.v1.CELDeviceSelector!',
  'resource.v1.DeviceSubRequest':
    'capacity:resource.v1.CapacityRequirements! deviceClassName:s! name:s! selectors:[]resource.v1.DeviceSelector tolerations:[]resource.v1.DeviceToleration',
  'resource.v1.DeviceTaint':
    'effect:s! key:s! timeAdded:T!',
  'resource.v1.DeviceToleration':
    'tolerationSeconds:s!',
  'resource.v1.ExactDeviceRequest':
    'adminAccess:s! capacity:resource.v1.CapacityRequirements! deviceClassName:s! selectors:[]resource.v1.DeviceSelector tolerations:[]resource.v1.DeviceToleration',
  'resource.v1.NodeAllocatableResourceMapping':
    'allocationMultiplier:Q! capacityKey:s!',
  'resource.v1.OpaqueDeviceConfiguration':
    'driver:s! parameters:J!',
  'resource.v1.ResourceClaim':
    'metadata:meta.v1.ObjectMeta spec:resource.v1.ResourceClaimSpec!',
  'resource.v1.ResourceClaimSpec':
    'devices:resource.v1.DeviceClaim!',
  'resource.v1.ResourceClaimTemplate':
    'metadata:meta.v1.ObjectMeta spec:resource.v1.ResourceClaimTemplateSpec!',
  'resource.v1.ResourceClaimTemplateSpec':
    'metadata:meta.v1.ObjectMeta spec:resource.v1.ResourceClaimSpec!',
  'resource.v1.ResourcePool':
    'generation:s! name:s! resourceSliceCount:s!',
  'resource.v1.ResourceSlice':
    'metadata:meta.v1.ObjectMeta spec:resource.v1.ResourceSliceSpec!',
  'resource.v1.ResourceSliceSpec':
    'allNodes:s! devices:[]resource.v1.Device driver:s! nodeName:s! nodeSelector:core.v1.NodeSelector! perDeviceNodeSelection:s! pool:resource.v1.ResourcePool! sharedCounters:[]resource.v1.CounterSet',
  'scheduling.v1.PriorityClass':
    'metadata:meta.v1.ObjectMeta preemptionPolicy:s! value:s!',
  'storage.v1.CSIDriver':
    'metadata:meta.v1.ObjectMeta spec:storage.v1.CSIDriverSpec!',
  'storage.v1.CSIDriverSpec':
    'attachRequired:s! fsGroupPolicy:s! nodeAllocatableUpdatePeriodSeconds:s! podInfoOnMount:s! preventPodSchedulingIfMissing:s! requiresRepublish:s! seLinuxMount:s! serviceAccountTokenInSecrets:s! storageCapacity:s! tokenRequests:[]storage.v1.TokenRequest volumeLifecycleModes:[=]s',
  'storage.v1.CSINode':
    'metadata:meta.v1.ObjectMeta spec:storage.v1.CSINodeSpec!',
  'storage.v1.CSINodeDriver':
    'allocatable:storage.v1.VolumeNodeResources! name:s! nodeID:s! topologyKeys:[]s!',
  'storage.v1.CSINodeSpec':
    'drivers:[name]storage.v1.CSINodeDriver!',
  'storage.v1.CSIStorageCapacity':
    'capacity:Q! maximumVolumeSize:Q! metadata:meta.v1.ObjectMeta nodeTopology:meta.v1.LabelSelector! storageClassName:s!',
  'storage.v1.StorageClass':
    'allowVolumeExpansion:s! allowedTopologies:[]core.v1.TopologySelectorTerm metadata:meta.v1.ObjectMeta mountOptions:[]s parameters:{}s provisioner:s! reclaimPolicy:s! volumeBindingMode:s!',
  'storage.v1.TokenRequest':
    'audience:s! expirationSeconds:s!',
  'storage.v1.VolumeAttachment':
    'metadata:meta.v1.ObjectMeta spec:storage.v1.VolumeAttachmentSpec!',
  'storage.v1.VolumeAttachmentSource':
    'inlineVolumeSpec:core.v1.PersistentVolumeSpec! persistentVolumeName:s!',
  'storage.v1.VolumeAttachmentSpec':
    'attacher:s! nodeName:s! source:storage.v1.VolumeAttachmentSource!',
  'storage.v1.VolumeAttributesClass':
    'driverName:s! metadata:meta.v1.ObjectMeta parameters:{}s',
  'storage.v1.VolumeNodeResources':
    'count:s!',
};
