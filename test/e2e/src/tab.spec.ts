import { expect, Page, test } from '@playwright/test';
import { kubectl } from './kubectl';
import { enter, forbidPageErrors, headOf, rowOf, treeOf } from './page';
import { Rollout } from './Rollout';
import { apply, aService, deploy, namespace, prepareShop } from './shop';

prepareShop();
forbidPageErrors();

test('follows a rollout from its permalink until it is frozen', async ({
  page,
}) => {
  const manifests = aService('checkout', '1.4.1', 'healthy');
  const rollout = await Rollout.begin(manifests, {
    version: '1.4.1',
    environment: 'production',
    stabilization: 8,
  });
  await enter(page, rollout.permalink);
  const head = headOf(page, '1.4.1 to production');
  const deployments = treeOf(page, 'Deployments');

  await test.step('before anything is applied', async () => {
    await expect(head).toContainText('Rolling out');
    await expect(head).toContainText('Live');
    await expect(head).toContainText('Waiting for 2 of 2 objects.');
    await expect(rowOf(deployments, 'checkout')).toContainText('In progress');
  });

  await test.step('while it rolls out', async () => {
    await apply(manifests);
    await expect(head).toContainText(/Successful, stable for .* of 8 s/);
    await expect(deployments.getByText('Pod', { exact: true })).toHaveCount(2);
  });

  await test.step('after its end', async () => {
    await expect(head).toContainText('Frozen at');
    expect(await rollout.exitCode).toBe(0);
    await expectWordsOfApi(page, rollout);
    await expect(head).toContainText(/Stable for 8 s/i);
    await expect(rowOf(deployments, 'checkout')).toContainText('2/2');
  });

  await test.step('whatever happens to the objects later', async () => {
    await kubectl(['delete', 'deployment', 'checkout', '-n', namespace]);
    await page.reload();
    await expect(head).toContainText('Frozen at');
    await expectWordsOfApi(page, rollout);
    await expect(rowOf(deployments, 'checkout')).toContainText('2/2');
  });
});

test('names what failed, in the words of the API', async ({ page }) => {
  const rollout = await deploy(aService('broken', '1.4.2', 'imageMissing'), {
    version: '1.4.2',
    environment: 'staging',
    stabilization: 4,
  });
  await enter(page, rollout.permalink);
  const head = headOf(page, '1.4.2 to staging');

  await expect(head).toContainText('Failed');
  await expect(head).toContainText('Frozen at');
  expect(await rollout.exitCode).toBe(1);
  await expectWordsOfApi(page, rollout);

  const execution = await rollout.fetchExecution();
  const [decisive] = execution.steps[0].explanation?.objects ?? [];
  const panel = page.getByRole('region', { name: 'The image does not exist' });
  await expect(panel).toContainText(execution.causeCode ?? 'no cause');
  await expect(panel).toContainText(decisive.pod ?? 'no pod');
  await expect(panel).toContainText(String(decisive.params.detail));
  await expect(
    panel.getByRole('heading', { name: 'What to do' }),
  ).toBeVisible();

  await test.step('once, below the pod', async () => {
    const causes = treeOf(page, 'Deployments').getByText(
      'The image does not exist.',
    );
    await expect(causes).toHaveCount(1);
  });
});

test('says below what failed why, what to type and where to read, to the keyboard too', async ({
  page,
}) => {
  const rollout = await deploy(aService('crashing', '1.4.3', 'crashes'), {
    version: '1.4.3',
    environment: 'staging',
    stabilization: 4,
  });
  await enter(page, rollout.permalink);
  await expect(headOf(page, '1.4.3 to staging')).toContainText('Frozen at');
  expect(await rollout.exitCode).toBe(1);

  const cause = treeOf(page, 'Deployments')
    .getByRole('row')
    .filter({ hasText: 'A container keeps crashing.' });
  await expect(cause).toHaveCount(1);
  await expect(cause).toContainText('Container app ended with exit code 3');
  await expect(cause).toContainText('no such table: orders');

  await page.keyboard.press('j');
  for (let row = 0; row < 5; row += 1) {
    if (await page.locator('tr:focus').getAttribute('aria-describedby')) break;
    await page.keyboard.press('j');
  }
  // Past the name, which leads to the drawer, and the button that copies it.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(cause.getByText('What to do')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cause.locator('code').first()).toHaveText(
    /^kubectl -n shop logs crashing-\S+ -c app( --previous)?$/,
  );
  await page.keyboard.press('Tab');
  const documentation = cause.getByRole('link', {
    name: /Kubernetes documentation/,
  });
  await expect(documentation).toBeFocused();
  await expect(documentation).toHaveAttribute(
    'href',
    /^https:\/\/kubernetes\.io\/docs\//,
  );
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('tr:focus')).toHaveAttribute('aria-level', '3');
});

const statusWords: Record<string, string> = {
  Successful: 'Successful',
  InProgress: 'In progress',
  Failed: 'Failed',
};

/** Every object that counts stands in a tree with the status of the API. */
async function expectWordsOfApi(page: Page, rollout: Rollout) {
  const counted = (await rollout.fetchObjects()).filter(row => row.counted);
  expect(counted.length).toBeGreaterThan(0);
  for (const { kind, name, status } of counted) {
    const kinds = kind === 'ConfigMap' ? 'ConfigMaps' : 'Deployments';
    const row = rowOf(treeOf(page, kinds), name).first();
    await expect(row).toContainText(statusWords[status]);
  }
}
