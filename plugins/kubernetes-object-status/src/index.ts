/**
 * Frontend of Kubernetes Object Status: a tab on entities and a page with all
 * deployments.
 *
 * @packageDocumentation
 */
export { kubernetesObjectStatusPlugin as default } from './plugin';
export { kubernetesObjectStatusTranslationRef } from './translation';
export { objectStatusApiRef } from './api/ObjectStatusApi';
export type { ObjectStatusApi } from './api/ObjectStatusApi';
