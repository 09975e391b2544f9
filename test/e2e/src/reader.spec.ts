import { expect, test } from '@playwright/test';
import { enter, forbidPageErrors, headOf, rowOf, treeOf } from './page';
import { aService, deploy, prepareShop } from './shop';

prepareShop();
forbidPageErrors();

test('holds a page that is paused, and says how much waits', async ({
  page,
}) => {
  const rollout = await deploy(aService('paused', '2.0.0', 'healthy'), {
    version: '2.0.0',
    environment: 'production',
    stabilization: 25,
  });
  await enter(page, rollout.permalink);
  const head = headOf(page, '2.0.0 to production');
  await expect(head).toContainText('Live');
  await head.getByRole('button', { name: 'Pause' }).click();

  expect(await rollout.exitCode).toBe(0);
  await expect(head).toContainText(/Paused\s+\d+ changes? waits?/);
  await expect(head).toContainText('Rolling out');
  await expect(head).not.toContainText('Frozen at');

  await head.getByRole('button', { name: 'Go on' }).click();
  await expect(head).toContainText('Frozen at');
  await expect(head).toContainText('Successful');
});

test('keeps a filter in the address: reload, back and forward', async ({
  page,
}) => {
  const rollout = await deploy(aService('filtered', '3.0.0', 'imageMissing'), {
    version: '3.0.0',
    environment: 'testing',
    stabilization: 2,
  });
  expect(await rollout.exitCode).toBe(1);
  await enter(page, rollout.permalink);
  const filter = page.getByRole('region', { name: 'Filter of the objects' });
  const deployments = treeOf(page, 'Deployments');
  const configMaps = treeOf(page, 'ConfigMaps');
  await expect(configMaps).toBeVisible();

  await test.step('by status', async () => {
    await filter.getByRole('button', { name: /^Failed/ }).click();
    await expect(page).toHaveURL(/[?&]status=Failed/);
    await expect(configMaps).toHaveCount(0);
    await page.reload();
    await expect(deployments).toBeVisible();
    await expect(configMaps).toHaveCount(0);
    await page.goBack();
    await expect(configMaps).toBeVisible();
    await page.goForward();
    await expect(configMaps).toHaveCount(0);
  });

  await test.step('by text that nothing matches', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('redis');
    await expect(page.getByText('No object matches "redis"')).toBeVisible();
    await expect(page).toHaveURL(/[?&]q=redis/);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(configMaps).toBeVisible();
    await expect(page).not.toHaveURL(/[?&](q|status)=/);
  });

  await test.step('by kind', async () => {
    await filter.getByText('By kind').click();
    await expect(page).toHaveURL(/[?&]view=kind/);
    await expect(treeOf(page, 'Pods')).toBeVisible();
  });
});

test('leads the keyboard through the tree', async ({ page }) => {
  const rollout = await deploy(aService('keys', '4.0.0', 'imageMissing'), {
    version: '4.0.0',
    environment: 'testing',
    stabilization: 2,
  });
  expect(await rollout.exitCode).toBe(1);
  await enter(page, rollout.permalink);
  const tree = treeOf(page, 'Deployments');
  const owner = rowOf(tree, 'keys').first();
  await owner.focus();

  await test.step('arrows', async () => {
    await page.keyboard.press('ArrowRight');
    const replicaSet = tree.locator('tr[aria-level="2"]').first();
    await expect(replicaSet).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(tree.locator('tr[aria-level="3"]').first()).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(replicaSet).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(replicaSet).toHaveAttribute('aria-expanded', 'false');
    await expect(tree.locator('tr[aria-level="3"]')).toHaveCount(0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Home');
    await expect(owner).toBeFocused();
    await page.keyboard.press('End');
    await expect(tree.locator('tr[aria-level="3"]').last()).toBeFocused();
  });

  await test.step('to what is not successful', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('j');
    const focused = page.locator('tr:focus');
    await expect(focused).toContainText('Failed');
    await page.keyboard.press('k');
    await expect(focused).toContainText('Failed');
  });

  await test.step('one row is in the order of focus', async () => {
    await expect(tree.locator('tr[tabindex="0"]')).toHaveCount(1);
  });

  await test.step('help', async () => {
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(help).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
  });
});
