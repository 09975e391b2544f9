import { ControlPlane } from '@object-status/test-control-plane';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { repositoryRoot } from '../portal/repositoryRoot';
import { expire } from './expire';

const account = { name: 'object-status', namespace: 'object-status' };

const clusterRoleSchema = z.object({
  kind: z.literal('ClusterRole'),
  rules: z.array(
    z.object({
      apiGroups: z.array(z.string()),
      resources: z.array(z.string()),
      verbs: z.array(z.string()),
    }),
  ),
});

type RoleRule = z.infer<typeof clusterRoleSchema>['rules'][number];

/**
 * The service account that a portal reads a cluster with, as the documentation
 * has it: what it may do is granted namespace by namespace.
 */
export class Reader {
  private constructor(
    private readonly plane: ControlPlane,
    private readonly rules: RoleRule[],
    readonly token: string,
    /** The same, but that its time is over. */
    readonly expiredToken: string,
  ) {}

  static async create(plane: ControlPlane): Promise<Reader> {
    const { name, namespace } = account;
    await applyAll(plane, [
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: account },
    ]);
    const said = await plane.kubectl([
      'create',
      'token',
      name,
      '-n',
      namespace,
    ]);
    const token = said.trim();
    const keyFile = join(plane.directory, 'certificates/service-account.key');
    const expired = expire(token, await readFile(keyFile, 'utf8'));
    return new Reader(plane, await readRoleRules(), token, expired);
  }

  /** Grants everything that the documented roles name in a namespace, but one resource. */
  async grantAllBut(
    resource: string | undefined,
    namespace: string,
  ): Promise<void> {
    const rules = this.rules
      .map(rule => ({
        ...rule,
        resources: rule.resources.filter(each => each !== resource),
      }))
      .filter(({ resources }) => resources.length > 0);
    const apiVersion = 'rbac.authorization.k8s.io/v1';
    const name = `read-${namespace}`;
    const roleRef = {
      apiGroup: 'rbac.authorization.k8s.io',
      kind: 'ClusterRole',
      name,
    };
    await applyAll(this.plane, [
      { apiVersion, kind: 'ClusterRole', metadata: { name }, rules },
      {
        apiVersion,
        kind: 'RoleBinding',
        metadata: { name, namespace },
        roleRef,
        subjects: [{ kind: 'ServiceAccount', ...account }],
      },
    ]);
  }
}

async function readRoleRules(): Promise<RoleRule[]> {
  const file = join(repositoryRoot, 'docs', 'cluster-role.yaml');
  const documents = parseAllDocuments(await readFile(file, 'utf8'));
  return documents.flatMap(
    document => clusterRoleSchema.parse(document.toJS()).rules,
  );
}

function applyAll(plane: ControlPlane, items: unknown[]): Promise<string> {
  const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
  return plane.kubectl(['apply', '-f', '-'], list);
}
