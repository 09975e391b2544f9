import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  emptyMemory,
  HealthRules,
  judge,
  KubernetesObject,
  withDefaults,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { compileCelRules } from '@object-status/backstage-plugin-kubernetes-object-status-engine/cel';
import { rulePack } from '@object-status/backstage-plugin-kubernetes-object-status-engine/rulePack';
import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { screen, within } from '@testing-library/react';
import { anExecution, at, start } from '../../__testUtils__/builders';
import { ObjectsPanel } from './ObjectsPanel';

const rules = HealthRules.of(compileCelRules(rulePack));
const cluster = 'prod-eu';

function anObjectOf(
  given: Pick<KubernetesObject, 'apiVersion' | 'kind'> & {
    name: string;
    owner?: string;
    spec?: Record<string, unknown>;
    status?: Record<string, unknown>;
  },
): KubernetesObject {
  const { apiVersion, kind, name, owner, spec = {}, status } = given;
  return {
    apiVersion,
    kind,
    metadata: {
      ...{ name, namespace: 'shop', uid: name, resourceVersion: '1' },
      ...(owner && {
        ownerReferences: [{ uid: owner, controller: true, kind: 'Owner' }],
      }),
    },
    spec,
    status,
  };
}

/** Rows as the engine judges these objects by the shipped rules. */
function rowsOf(objects: KubernetesObject[]): ObjectRow[] {
  const applied = objects
    .filter(({ metadata }) => metadata.ownerReferences === undefined)
    .map(({ apiVersion, kind, metadata: { name } }) => ({
      ...{ cluster, apiVersion, kind, namespace: 'shop', name },
    }));
  const lists = objects.map(({ apiVersion, kind }) => ({
    ...{ apiVersion, kind, state: 'Observed' as const },
  }));
  const clusters = [{ cluster, objects, deleted: [], lists }];
  const { judgement } = judge(
    { applied, clusters },
    emptyMemory,
    withDefaults({}),
    start,
    rules,
  );
  return judgement.objects.map(({ status, ...judged }, position) => ({
    ...judged,
    ...{ status: status.status, reason: status.reason },
    ...{ params: status.params, message: status.message },
    ...{ since: at(20), position },
  }));
}

async function open(objects: KubernetesObject[]) {
  const held = { items: rowsOf(objects), isCurrent: true, refresh: () => {} };
  await renderInTestApp(
    <ObjectsPanel
      execution={anExecution()}
      objects={new Map([[1, held]])}
      isMoving
      now={start + 21_000}
    />,
  );
}

function rowOf(table: HTMLElement, name: string) {
  const found = within(table)
    .getAllByRole('row')
    .find(each => each.querySelector('.spoken')?.textContent === name);
  if (found === undefined) throw new Error(`There is no row ${name}.`);
  return found;
}

describe('a custom resource that a shipped rule judges', () => {
  it('has its children below it, the deciding condition, and its own words as cause', async () => {
    const argo = 'argoproj.io/v1alpha1';
    const apps = 'apps/v1';
    await open([
      anObjectOf({
        ...{ apiVersion: argo, kind: 'Rollout', name: 'checkout' },
        spec: { replicas: 1 },
        status: {
          phase: 'Degraded',
          message: 'ProgressDeadlineExceeded: checkout has timed out',
          replicas: 1,
        },
      }),
      anObjectOf({
        ...{ apiVersion: apps, kind: 'ReplicaSet', name: 'checkout-7d9' },
        owner: 'checkout',
        spec: { replicas: 1 },
        status: { replicas: 1, readyReplicas: 0 },
      }),
    ]);

    const table = screen.getByRole('treegrid', { name: 'Rollouts of step 1' });
    const rollout = rowOf(table, 'checkout');
    expect(rollout).toHaveAttribute('aria-level', '1');
    expect(rollout).toHaveTextContent('Failed');
    expect(rowOf(table, 'checkout-7d9')).toHaveAttribute('aria-level', '2');
    const cause = document.getElementById(
      rollout.getAttribute('aria-describedby') ?? 'none',
    );
    expect(cause).toHaveTextContent('A custom resource reports a failure.');
    expect(cause).toHaveTextContent('checkout has timed out');
    expect(cause).toHaveTextContent(
      'kubectl -n shop describe Rollout checkout',
    );
  });

  it('says which condition it waits for', async () => {
    await open([
      anObjectOf({
        ...{ apiVersion: 'cert-manager.io/v1', kind: 'Certificate' },
        name: 'shop-tls',
        status: {
          conditions: [
            {
              ...{ type: 'Ready', status: 'False', reason: 'DoesNotExist' },
              message: 'Issuing certificate as Secret does not exist',
            },
            { type: 'Issuing', status: 'True', reason: 'DoesNotExist' },
          ],
        },
      }),
    ]);

    const table = screen.getByRole('treegrid', {
      name: 'Certificates of step 1',
    });
    const head = within(table).getAllByRole('columnheader');
    expect(head.map(({ textContent }) => textContent)).toEqual([
      'Object',
      'Status',
      'Condition',
      'Since',
    ]);
    const certificate = rowOf(table, 'shop-tls');
    expect(certificate).toHaveTextContent('In progress');
    expect(certificate).toHaveTextContent('Ready: False');
  });
});
