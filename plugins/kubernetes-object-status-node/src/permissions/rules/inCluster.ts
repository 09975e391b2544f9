import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { ExecutionFilter, ExecutionScope } from '../ExecutionScope';
import { isWithin } from '../isWithin';
import {
  executionResourceRef,
  processResourceRef,
  releaseResourceRef,
} from '../resourceRefs';

const paramsSchema = z.object({
  clusters: z.array(z.string()).describe('Names of clusters'),
});
type Params = z.infer<typeof paramsSchema>;

const toFilter = ({ clusters }: Params): ExecutionFilter => ({
  key: 'cluster',
  values: clusters,
});

const rule = {
  name: 'IN_CLUSTER',
  description: 'Allow what touches no cluster but these',
  paramsSchema,
  apply: (scope: ExecutionScope, params: Params) =>
    isWithin(scope, toFilter(params)),
  toQuery: toFilter,
};

/** `IN_CLUSTER` for each resource type. @public */
export const inClusterRules = {
  execution: createPermissionRule({
    ...rule,
    resourceRef: executionResourceRef,
  }),
  process: createPermissionRule({ ...rule, resourceRef: processResourceRef }),
  release: createPermissionRule({ ...rule, resourceRef: releaseResourceRef }),
};
