import { expect, test } from '@playwright/test';
import { enter, forbidPageErrors, headOf, rowOf, treeOf } from './page';
import { required } from './required';
import { aService, deploy, prepareShop } from './shop';

prepareShop();
forbidPageErrors();

test.afterEach(() => relay('mend'));

// Of the two minutes most are spent waiting for what is true only later.
test.setTimeout(240_000);

test('says when the cluster is gone, keeps what it knew, and goes on', async ({
  page,
}) => {
  const rollout = await deploy(aService('cutoff', '5.0.0', 'healthy'), {
    version: '5.0.0',
    environment: 'production',
    stabilization: 50,
    timeout: 300,
  });
  await enter(page, rollout.permalink);
  const head = headOf(page, '5.0.0 to production');
  const deployments = treeOf(page, 'Deployments');
  await expect(head).toContainText('Successful, stable for');

  await test.step('gone', async () => {
    await relay('cut');
    // A broken watch is a gap 30 s after its last proven instant at the latest.
    await expect(head).toContainText(
      /Cluster control-plane cannot be reached since \d\d:\d\d:\d\d/,
      { timeout: 60_000 },
    );
    await expect(head).toContainText(
      'Nothing can become successful until it answers.',
    );
    await expect(rowOf(deployments, 'cutoff').first()).toContainText('2/2');
    await expect(rowOf(deployments, 'cutoff').first()).toContainText('stale');
    await expect(head).toContainText('Live');
  });

  await test.step('back', async () => {
    await relay('mend');
    await expect(head).not.toContainText('cannot be reached');
    await expect(head).toContainText('Frozen at', { timeout: 90_000 });
    expect(await rollout.exitCode).toBe(0);
    await expect(head).toContainText(/stable for 50 s/i);
  });
});

/** Cuts the portal off from the real cluster, or mends it. */
async function relay(what: 'cut' | 'mend'): Promise<void> {
  await fetch(`${required('E2E_RELAY')}/${what}`, { method: 'POST' });
}
