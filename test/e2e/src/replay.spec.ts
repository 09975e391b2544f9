import { expect, Page, test } from '@playwright/test';
import { violationsOf } from './axe';
import { enter, forbidPageErrors, headOf, rowOf, treeOf } from './page';
import { Rollout } from './Rollout';
import { apply, aService, prepareShop } from './shop';

prepareShop();
forbidPageErrors();

/** A rollout that was watched from before it was applied, so that it has a past. */
async function showEnded(page: Page, name: string) {
  const manifests = aService(name, '1.6.0', 'healthy');
  const rollout = await Rollout.begin(manifests, {
    version: '1.6.0',
    environment: 'production',
    stabilization: 3,
  });
  await enter(page, rollout.permalink);
  const head = headOf(page, '1.6.0 to production');
  await expect(head).toContainText('Rolling out');
  await apply(manifests);
  await expect(head).toContainText('Frozen at');
  expect(await rollout.exitCode).toBe(0);
  // It was folded while it ran, and nothing unfolds by itself.
  await page.reload();
  return { head, timeline: page.getByRole('region', { name: 'Timeline' }) };
}

test('goes through a rollout by keys, and the address keeps the moment', async ({
  page,
}) => {
  const { head, timeline } = await showEnded(page, 'replayed');
  const deployments = treeOf(page, 'Deployments');
  const row = rowOf(deployments, 'replayed');
  const slider = timeline.getByRole('slider');
  await expect(timeline).toContainText('of the time:');
  expect(await violationsOf(page)).toEqual([]);

  await test.step('before anything was applied', async () => {
    await slider.press('Home');
    await slider.press('ArrowRight');
    await expect(head).toContainText('Rolling out');
    await expect(row).toContainText('In progress');
    await expect(page).toHaveURL(/[?&]at=/);
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('survives a reload', async () => {
    const address = page.url();
    await page.reload();
    await expect(page.getByText(/^You see /)).toBeVisible();
    await expect(row).toContainText('In progress');
    expect(page.url()).toBe(address);
  });

  await test.step('back leads to the end', async () => {
    await page.goBack();
    await expect(page).not.toHaveURL(/[?&]at=/);
    await expect(head).toContainText('Frozen at');
    await expect(row).toContainText('Successful');
  });

  await test.step('so does the last key', async () => {
    await slider.press('Home');
    await expect(page.getByText(/^You see /)).toBeVisible();
    await slider.press('End');
    await expect(page.getByText(/^You see /)).toHaveCount(0);
    await expect(head).toContainText('Frozen at');
  });
});

test('has the same as a table, and nothing else where it is narrow', async ({
  page,
}) => {
  const { timeline } = await showEnded(page, 'tabled');
  const table = timeline.getByRole('table', { name: 'Changes' });
  const chart = timeline.getByRole('img', { name: /of the time/ });

  await timeline.getByRole('button', { name: 'Table view' }).click();
  await expect(table.getByRole('row').filter({ hasText: 'Ended' })).toHaveCount(
    1,
  );
  await timeline.getByRole('button', { name: 'Chart view' }).click();
  await expect(chart).toBeVisible();

  await page.setViewportSize({ width: 390, height: 900 });
  await expect(table).toBeVisible();
  await expect(chart).toHaveCount(0);
  // The links at the foot of a narrow page are Backstage's.
  const own = 'section[aria-labelledby="kos-timeline"]';
  expect(await violationsOf(page, own)).toEqual([]);
});
