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
  claims: z
    .array(z.string())
    .describe(
      'Entity refs of users or groups, for instance the ownership claims of the caller',
    ),
});
type Params = z.infer<typeof paramsSchema>;

const toFilter = ({ claims }: Params): ExecutionFilter => ({
  key: 'owner',
  values: claims,
});

const rule = {
  name: 'IS_ENTITY_OWNER',
  description: 'Allow what belongs to an entity that one of these owns',
  paramsSchema,
  apply: (scope: ExecutionScope, params: Params) =>
    isWithin(scope, toFilter(params)),
  toQuery: toFilter,
};

/** `IS_ENTITY_OWNER` for each resource type. @public */
export const isEntityOwnerRules = {
  execution: createPermissionRule({
    ...rule,
    resourceRef: executionResourceRef,
  }),
  process: createPermissionRule({ ...rule, resourceRef: processResourceRef }),
  release: createPermissionRule({ ...rule, resourceRef: releaseResourceRef }),
};
