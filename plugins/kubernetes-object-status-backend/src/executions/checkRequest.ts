import {
  ExecutionRequest,
  importedSourceType,
  observedSourceType,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Limits } from '../config/readConfig';
import { Faults } from './Faults';

/** Checks what concerns a request as a whole: what it is made of and how it runs. */
export function checkRequest(
  { steps, release, source }: ExecutionRequest,
  limits: Limits,
  faults: Faults,
): void {
  if (steps && steps.length > limits.steps) {
    faults.addTooLarge(
      'TooManySteps',
      '/steps',
      `There are ${steps.length} steps, and ${limits.steps} are allowed: make several executions of them`,
    );
  }
  if (source?.type === observedSourceType) {
    faults.add(
      'ReservedSource',
      '/source/type',
      `The source "${observedSourceType}" stands for executions that nobody reported: name your pipeline's`,
    );
  }
  if (source?.type === importedSourceType) {
    faults.add(
      'ReservedSource',
      '/source/type',
      `The source "${importedSourceType}" stands for executions of the past: name your pipeline's`,
    );
  }
  if (release !== undefined && steps) {
    faults.add(
      'ReleaseAndSteps',
      '/release',
      'release and steps cannot both be given: a release brings its own steps',
    );
  } else if (release !== undefined) {
    faults.add(
      'NotSupported',
      '/release',
      'Releases cannot be deployed yet: give steps, and the version as version',
    );
  } else if (!steps || steps.length === 0) {
    faults.add(
      'NothingToVerify',
      '/steps',
      'There is nothing to verify: give at least one step with manifests or objects',
    );
  }
}
