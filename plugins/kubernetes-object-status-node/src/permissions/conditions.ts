import { createConditionExports } from '@backstage/plugin-permission-node';
import {
  executionResourceRef,
  processResourceRef,
  releaseResourceRef,
} from './resourceRefs';
import { executionRules, processRules, releaseRules } from './rules';

const execution = createConditionExports({
  resourceRef: executionResourceRef,
  rules: executionRules,
});
const process = createConditionExports({
  resourceRef: processResourceRef,
  rules: processRules,
});
const release = createConditionExports({
  resourceRef: releaseResourceRef,
  rules: releaseRules,
});

/** Conditions on executions, for permission policies. @public */
export const executionConditions = execution.conditions;
/** Makes a policy's decision on an execution out of conditions. @public */
export const createExecutionConditionalDecision =
  execution.createConditionalDecision;

/** Conditions on processes, for permission policies. @public */
export const processConditions = process.conditions;
/** Makes a policy's decision on a process out of conditions. @public */
export const createProcessConditionalDecision =
  process.createConditionalDecision;

/** Conditions on releases, for permission policies. @public */
export const releaseConditions = release.conditions;
/** Makes a policy's decision on a release out of conditions. @public */
export const createReleaseConditionalDecision =
  release.createConditionalDecision;
