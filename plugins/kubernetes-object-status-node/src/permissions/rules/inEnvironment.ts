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
  environments: z.array(z.string()).describe('Names of environments'),
});
type Params = z.infer<typeof paramsSchema>;

const toFilter = ({ environments }: Params): ExecutionFilter => ({
  key: 'environment',
  values: environments,
});

const rule = {
  name: 'IN_ENVIRONMENT',
  description: 'Allow what goes to one of these environments',
  paramsSchema,
  apply: (scope: ExecutionScope, params: Params) =>
    isWithin(scope, toFilter(params)),
  toQuery: toFilter,
};

/** `IN_ENVIRONMENT` for each resource type. @public */
export const inEnvironmentRules = {
  execution: createPermissionRule({
    ...rule,
    resourceRef: executionResourceRef,
  }),
  process: createPermissionRule({ ...rule, resourceRef: processResourceRef }),
  release: createPermissionRule({ ...rule, resourceRef: releaseResourceRef }),
};
