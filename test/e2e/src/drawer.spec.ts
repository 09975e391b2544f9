import { expect, Page, test } from '@playwright/test';
import { violationsOf } from './axe';
import { enter, forbidPageErrors, headOf, rowOf, treeOf } from './page';
import { aService, deploy, prepareShop } from './shop';

prepareShop();
forbidPageErrors();

const dialog = '[role="dialog"]';

const drawerOf = (page: Page) => page.getByRole('dialog');

const tabOf = (page: Page, name: string) =>
  drawerOf(page).getByRole('tab', { name: new RegExp(`^${name}`) });

async function deployBroken(name: string) {
  const broken = await deploy(aService(name, '7.0.1', 'imageMissing'), {
    environment: 'production',
    version: '7.0.1',
    stabilization: 2,
  });
  expect(await broken.exitCode).toBe(1);
  return broken;
}

test('opens an object of a failed deployment: tabs, keyboard, neighbours, back', async ({
  page,
}) => {
  const { permalink } = await deployBroken('drawer');
  await enter(page, permalink);
  await expect(headOf(page, '7.0.1 to production')).toContainText('Frozen at');
  const tree = treeOf(page, 'Deployments');
  const pod = tree.getByRole('row').filter({ hasText: 'Pod' }).first();
  const drawer = drawerOf(page);

  await test.step('by its name, with then and now', async () => {
    await pod.getByRole('link').first().click();
    await expect(drawer).toBeVisible();
    await expect(page).toHaveURL(/\/steps\/1\/objects\/[\w-]+$/);
    await expect(drawer).toContainText('When the step ended');
    await expect(drawer).toContainText('Live now');
    await expect(drawer).toContainText('Step ended: Failed');
    expect(await violationsOf(page, dialog)).toEqual([]);
  });

  await test.step('each tab has an address and no fault', async () => {
    for (const name of ['Events', 'Log', 'Manifest']) {
      await tabOf(page, name).click();
      await expect(page).toHaveURL(
        new RegExp(`\\?tab=${name.toLocaleLowerCase('en-US')}$`),
      );
      await expect(drawer.getByRole('tabpanel')).not.toBeEmpty();
      expect(await violationsOf(page, dialog)).toEqual([]);
    }
  });

  await test.step('the neighbour above is its owner', async () => {
    await page.keyboard.press('Alt+ArrowUp');
    await expect(drawer).toContainText('ReplicaSet in');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(drawer).toContainText('Deployment in');
    await expect(tabOf(page, 'Manifest')).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await drawer.getByRole('radio', { name: 'Applied' }).click();
    await expect(drawer.getByRole('region', { name: 'Applied' })).toContainText(
      'replicas',
    );
  });

  await test.step('Escape gives the focus to the row of what was shown last', async () => {
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
    await expect(rowOf(tree, 'drawer').first()).toBeFocused();
  });

  await test.step('Enter on the row opens it, going back closes it at once', async () => {
    await page.keyboard.press('Enter');
    await expect(drawer).toContainText('Deployment in');
    await tabOf(page, 'Events').click();
    await page.keyboard.press('Alt+ArrowDown');
    await page.goBack();
    await expect(drawer).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`${new URL(permalink).pathname}$`));
  });
});

test('shows from its link alone what the link says, in the dark and on a phone', async ({
  page,
}) => {
  const { permalink } = await deployBroken('drawer-link');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 844 });
  await enter(page, permalink);
  const link = treeOf(page, 'Deployments')
    .getByRole('row')
    .filter({ hasText: 'drawer-link' })
    .getByRole('link')
    .first();
  const href = (await link.getAttribute('href')) ?? '';
  await page.goto(`${href}?tab=events`);
  const drawer = drawerOf(page);

  await expect(tabOf(page, 'Events')).toHaveAttribute('aria-selected', 'true');
  const box = await drawer.boundingBox();
  expect(box?.width).toBe(390);
  expect(await violationsOf(page, dialog)).toEqual([]);

  await drawer.getByRole('button', { name: 'Close' }).click();
  await expect(drawer).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${new URL(permalink).pathname}$`));
});
