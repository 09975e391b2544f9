import { expect, Page, test } from '@playwright/test';
import { violationsOf } from './axe';
import { enter, forbidPageErrors, headOf, treeOf } from './page';
import { required } from './required';
import { aService, deploy, prepareShop } from './shop';
import { Rollout } from './Rollout';

prepareShop();
forbidPageErrors();

let failed: Rollout;
let live: Rollout;

test.beforeAll(async () => {
  failed = await deploy(aService('looks-failed', '6.0.1', 'imageMissing'), {
    version: '6.0.1',
    environment: 'production',
    stabilization: 2,
  });
  await failed.exitCode;
  live = await deploy(aService('looks-live', '6.0.0', 'healthy'), {
    version: '6.0.0',
    environment: 'production',
    stabilization: 600,
    timeout: 1200,
  });
});

// Left running it would hold the portal's end up.
test.afterAll(() => live.cancel());

const pages: Array<[name: string, open: (page: Page) => Promise<void>]> = [
  [
    'a live tab',
    async page => {
      await enter(page, live.permalink);
      await expect(headOf(page, '6.0.0 to production')).toContainText(
        'Successful, stable for',
      );
    },
  ],
  [
    'a failed tab',
    async page => {
      await enter(page, failed.permalink);
      await expect(headOf(page, '6.0.1 to production')).toContainText('Frozen');
      const deployments = treeOf(page, 'Deployments');
      await expect(deployments).toBeVisible();
      await deployments.getByText('What to do').click();
      await expect(deployments.getByText('Push the image')).toBeVisible();
    },
  ],
  [
    'a tab without deployments',
    async page => {
      await enter(
        page,
        '/catalog/default/component/checkout/object-status?env=nowhere',
      );
      await expect(page.getByText('No deployments')).toBeVisible();
    },
  ],
  [
    'all deployments',
    async page => {
      await enter(page, '/deployments');
      await expect(page.getByRole('row').nth(1)).toBeVisible();
    },
  ],
  [
    'what to try',
    async page => {
      await enter(page, '/try-it');
      await expect(page.getByText('Deploy this, break that')).toBeVisible();
    },
  ],
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    for (const [name, open] of pages) {
      test(`${name} has no fault that axe finds`, async ({ page }) => {
        await open(page);
        expect(await violationsOf(page)).toEqual([]);
      });
    }

    test('a page has the colours of its theme', async ({ page }) => {
      await pages[1][1](page);
      const lightness = await page.evaluate(() => {
        const colour = getComputedStyle(document.body).backgroundColor;
        const [red, green, blue] = (colour.match(/[\d.]+/g) ?? []).map(Number);
        return (red + green + blue) / 3;
      });
      if (colorScheme === 'dark') expect(lightness).toBeLessThan(64);
      else expect(lightness).toBeGreaterThan(192);
    });
  });
}

for (const [name, open] of pages.slice(0, 2)) {
  test(`${name} fits a telephone without scrolling sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page);
    const overflow = await page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('the same tab works in a portal of the legacy frontend system', async ({
  page,
}) => {
  const portal = required('E2E_LEGACY_URL');
  const rollout = await Rollout.begin(
    aService('looks-live', '6.0.0', 'healthy'),
    { version: '6.0.0', environment: 'staging', stabilization: 3, portal },
  );
  await enter(page, rollout.permalink);
  const head = headOf(page, '6.0.0 to staging');
  await expect(head).toContainText('Frozen at');
  await expect(head).toContainText('Successful');
  expect(await rollout.exitCode).toBe(0);
  await expect(treeOf(page, 'Deployments')).toContainText('2/2');
  expect(await violationsOf(page)).toEqual([]);
});
