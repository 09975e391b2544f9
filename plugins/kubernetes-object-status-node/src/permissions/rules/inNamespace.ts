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
  namespaces: z
    .array(z.string())
    .describe('Names of namespaces, in whichever cluster'),
});
type Params = z.infer<typeof paramsSchema>;

const toFilter = ({ namespaces }: Params): ExecutionFilter => ({
  key: 'namespace',
  values: namespaces,
});

const rule = {
  name: 'IN_NAMESPACE',
  description:
    'Allow what touches no namespace but these, and nothing cluster-scoped',
  paramsSchema,
  apply: (scope: ExecutionScope, params: Params) =>
    isWithin(scope, toFilter(params)),
  toQuery: toFilter,
};

/** `IN_NAMESPACE` for each resource type. @public */
export const inNamespaceRules = {
  execution: createPermissionRule({
    ...rule,
    resourceRef: executionResourceRef,
  }),
  process: createPermissionRule({ ...rule, resourceRef: processResourceRef }),
  release: createPermissionRule({ ...rule, resourceRef: releaseResourceRef }),
};
