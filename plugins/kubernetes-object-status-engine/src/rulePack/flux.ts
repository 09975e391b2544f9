import { CelRule } from '../rules/own/CelRule';
import { allOf, hasWritten, isAnnotated, oneOf } from './expressions';
import { forKinds } from './forKinds';

const isSuspended = "at(object, 'spec.suspend', false)";

const toolkit = {
  paused: isSuspended,
  failed: "isFalse(object, 'Ready') || isTrue(object, 'Stalled')",
  successful: "isTrue(object, 'Ready')",
  note: 'Ready is Unknown while it works and False after an error, even while it tries again.',
};

const source = {
  paused: isSuspended,
  failed: oneOf(
    "isFalse(object, 'Ready')",
    "isTrue(object, 'FetchFailed')",
    "isTrue(object, 'Stalled')",
  ),
  successful: "isTrue(object, 'Ready') && isTrue(object, 'ArtifactInStorage')",
  note: toolkit.note,
};

const isDisabled = isAnnotated('fluxcd.controlplane.io/reconcile', 'disabled');

/** Flux, its operator and its Terraform controller. */
export const flux: CelRule[] = [
  ...forKinds('kustomize.toolkit.fluxcd.io', ['Kustomization'], toolkit),
  {
    group: 'helm.toolkit.fluxcd.io',
    kind: 'HelmRelease',
    paused: isSuspended,
    failed: toolkit.failed,
    successful: allOf(
      "isTrue(object, 'Ready')",
      hasWritten('Released', 'True'),
    ),
    note: 'Released is written by each Helm action and keeps the generation of the last; a change that needs no action leaves it as it is.',
  },
  ...forKinds(
    'source.toolkit.fluxcd.io',
    ['GitRepository', 'OCIRepository', 'Bucket', 'HelmChart'],
    source,
  ),
  {
    group: 'source.toolkit.fluxcd.io',
    kind: 'HelmRepository',
    paused: isSuspended,
    failed: source.failed,
    successful: oneOf(
      source.successful,
      "at(object, 'spec.type', '') == 'oci' && !isUnknown(object, 'Ready')",
    ),
    note: 'A repository of type oci is only read through the charts of it: it has no artifact and, since 2.3, no status.',
  },
  ...forKinds('source.toolkit.fluxcd.io', ['ExternalArtifact'], toolkit),
  ...forKinds('source.extensions.fluxcd.io', ['ArtifactGenerator'], toolkit),
  ...forKinds(
    'image.toolkit.fluxcd.io',
    ['ImageRepository', 'ImagePolicy', 'ImageUpdateAutomation'],
    toolkit,
  ),
  ...forKinds('notification.toolkit.fluxcd.io', ['Receiver'], toolkit),
  ...forKinds('notification.toolkit.fluxcd.io', ['Alert', 'Provider'], {
    paused: isSuspended,
    failed: toolkit.failed,
    successful:
      "isTrue(object, 'Ready') || at(object, 'apiVersion', '').endsWith('/v1beta3')",
    note: 'Since v1beta3 they have no status.',
  }),
  ...forKinds('infra.contrib.fluxcd.io', ['Terraform'], {
    paused: isSuspended,
    failed:
      "isTrue(object, 'Stalled') || (isFalse(object, 'Ready') && reasonOf(object, 'Ready') != 'Progressing')",
    successful: "isTrue(object, 'Ready') && !isTrue(object, 'Reconciling')",
  }),
  ...forKinds(
    'fluxcd.controlplane.io',
    ['FluxInstance', 'FluxReport', 'ResourceSet', 'ResourceSetInputProvider'],
    {
      paused: isDisabled,
      failed: toolkit.failed,
      successful: toolkit.successful,
    },
  ),
];
