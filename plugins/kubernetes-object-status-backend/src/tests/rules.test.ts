import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  HealthRule,
  kubernetesObjectStatusHealthRulesExtensionPoint,
} from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { startPortal } from '../__testUtils__/startPortal';

type Portal = Awaited<ReturnType<typeof startPortal>>;

function anObject(apiVersion: string, kind: string, status = {}) {
  return { apiVersion, kind, metadata: { name: 'a', uid: 'a' }, status };
}

const widget = anObject('example.com/v1', 'Widget', { phase: 'Polished' });
const rollout = anObject('argoproj.io/v1alpha1', 'Rollout', {
  phase: 'Degraded',
});

async function judged(portal: Portal, object: object) {
  const answer = await portal.post('/v1/evaluate', { objects: [object] });
  expect(answer.status).toBe(200);
  const [{ status, reason, message }] = answer.body.objects;
  return { status, reason, message };
}

/** A module of another plugin that brings rules. */
function moduleOf(...rules: HealthRule[]) {
  return createBackendModule({
    pluginId: 'kubernetes-object-status',
    moduleId: 'rules-of-a-test',
    register(env) {
      env.registerInit({
        deps: { rules: kubernetesObjectStatusHealthRulesExtensionPoint },
        async init(deps) {
          deps.rules.addHealthRules(...rules);
        },
      });
    },
  });
}

const inTypeScript: HealthRule = {
  name: 'widgets of a test',
  group: 'example.com',
  kind: 'Widget',
  judge: () => ({ status: 'Paused', message: 'put aside' }),
};

const configured = {
  group: 'example.com',
  kind: 'Widget',
  successful: `object.status.phase == 'Polished'`,
  message: `'it is ' + object.status.phase`,
};

describe('rules of one’s own', () => {
  it('judge a kind as the configuration says', async () => {
    const portal = await startPortal({ config: { rules: [configured] } });
    expect(await judged(portal, widget)).toMatchObject({
      status: 'Successful',
      message: 'it is Polished',
    });
  });

  it('judge a kind as another plugin says', async () => {
    const portal = await startPortal({ features: [moduleOf(inTypeScript)] });
    expect(await judged(portal, widget)).toMatchObject({
      status: 'Paused',
      message: 'put aside',
    });
  });

  it('come from the configuration first', async () => {
    const portal = await startPortal({
      config: { rules: [configured] },
      features: [moduleOf(inTypeScript)],
    });
    expect((await judged(portal, widget)).status).toBe('Successful');
  });

  it('are shipped for common kinds, and give way to others', async () => {
    const shipped = await startPortal();
    expect((await judged(shipped, rollout)).status).toBe('Failed');

    const own = await startPortal({
      config: {
        rules: [{ group: 'argoproj.io', kind: 'Rollout', paused: 'true' }],
      },
    });
    expect((await judged(own, rollout)).status).toBe('Paused');
  });

  it('give no verdict where they end in an error', async () => {
    const portal = await startPortal({
      config: {
        rules: [{ ...configured, successful: 'object.status.missing == 1' }],
      },
    });
    expect(await judged(portal, widget)).toMatchObject({
      status: 'Unknown',
      reason: 'RuleError',
    });
  });

  it('stop the start when two have one name', async () => {
    const start = startPortal({
      features: [moduleOf(inTypeScript, { ...inTypeScript })],
    });
    await expect(start).rejects.toThrow(/another rule has its name/);
  });
});
