import {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  BasicPermission,
  ConditionalPolicyDecision,
  PermissionCriteria,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  ExecutionFilter,
  ExecutionScope,
  matchesGlob,
} from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { AccessAction, AccessEntry } from '../config/readConfig';
import { accessCriteria, entriesFor } from './accessCriteria';
import { meetsCriteria } from './meetsCriteria';

/** Whoever calls: nobody without credentials comes this far. */
export type CallerCredentials = BackstageCredentials<
  BackstageUserPrincipal | BackstageServicePrincipal
>;

/** What a caller may do with executions. */
export type Decision =
  | { type: 'Allow' }
  | { type: 'Deny' }
  | {
      type: 'Conditional';
      /** For SQL. */
      criteria: PermissionCriteria<ExecutionFilter>;
      /** For one execution or draft in memory. */
      admits(scope: ExecutionScope): boolean;
    };

/** Which clusters a caller may see. */
export interface ClusterDecision {
  isAllowed: boolean;
  maySee(cluster: string): boolean;
}

/**
 * Decides who may do what. The portal's policy decides for users. It is never
 * asked about service principals (Backstage allows them whatever their token's
 * restrictions allow), so for them the `access` map of the configuration
 * decides, and what it does not name is denied.
 */
export class Authorizer {
  constructor(
    private readonly options: {
      permissions: PermissionsService;
      ruleset: PermissionRuleset<ExecutionScope, ExecutionFilter>;
      access: AccessEntry[];
    },
  ) {}

  /** Decides on executions. */
  async decide(
    credentials: CallerCredentials,
    permission: ResourcePermission,
    action: AccessAction,
  ): Promise<Decision> {
    const { permissions, ruleset } = this.options;
    const [decision] = await permissions.authorizeConditional(
      [{ permission }],
      {
        credentials,
      },
    );
    if (decision.result === AuthorizeResult.DENY) return { type: 'Deny' };
    const { principal } = credentials;
    if (principal.type === 'service') {
      return this.decideByAccess(principal.subject, action);
    }
    return decision.result === AuthorizeResult.CONDITIONAL
      ? conditional(decision, ruleset)
      : { type: 'Allow' };
  }

  /** Decides on clusters: of services, those that they may read from. */
  async decideOnClusters(
    credentials: CallerCredentials,
    permission: BasicPermission,
  ): Promise<ClusterDecision> {
    const [decision] = await this.options.permissions.authorize(
      [{ permission }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      return { isAllowed: false, maySee: () => false };
    }
    const { principal } = credentials;
    if (principal.type === 'user') {
      return { isAllowed: true, maySee: () => true };
    }
    const globs = entriesFor(
      this.options.access,
      principal.subject,
      'read',
    ).flatMap(entry => entry.clusters);
    return {
      isAllowed: globs.length > 0,
      maySee: cluster => globs.some(glob => matchesGlob(cluster, glob)),
    };
  }

  private decideByAccess(subject: string, action: AccessAction): Decision {
    const entries = entriesFor(this.options.access, subject, action);
    const criteria = accessCriteria(entries);
    if (!criteria) return { type: 'Deny' };
    return {
      type: 'Conditional',
      criteria,
      admits: scope => meetsCriteria(scope, criteria),
    };
  }
}

function conditional(
  decision: ConditionalPolicyDecision,
  ruleset: PermissionRuleset<ExecutionScope, ExecutionFilter>,
): Decision {
  const authorize = createConditionAuthorizer(ruleset);
  return {
    type: 'Conditional',
    criteria: createConditionTransformer(ruleset)(decision.conditions),
    admits: scope => authorize(decision, scope),
  };
}

/** Whether a decision admits an execution. */
export function admits(decision: Decision, scope: ExecutionScope): boolean {
  if (decision.type === 'Conditional') return decision.admits(scope);
  return decision.type === 'Allow';
}
