import { expect, Page, test } from '@playwright/test';
import { violationsOf } from './axe';
import { sidewaysOf } from './fits';
import { openDrawer, pages, prepareLookedAt } from './lookedAt';
import { enter, forbidPageErrors, headOf, treeOf } from './page';
import { required } from './required';
import { Rollout } from './Rollout';
import { aService, prepareShop } from './shop';

prepareShop();
forbidPageErrors();

const lookedAt = prepareLookedAt();

/** A window of 1280 px at 200 %, and the narrowest that there is. */
const narrowViewports = [
  { width: 640, height: 400 },
  { width: 320, height: 640 },
];

const drawerTabs = ['Summary', 'Events', 'Manifest'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    for (const { name, open } of pages) {
      test(`${name} has no fault that axe finds, at any width`, async ({
        page,
      }) => {
        await open(page, lookedAt());
        expect(await violationsOf(page)).toEqual([]);
        expect(await liveRegionsOf(page)).toBeLessThanOrEqual(1);
        for (const viewport of narrowViewports) {
          await page.setViewportSize(viewport);
          await expect.poll(() => sidewaysOf(page)).toEqual([]);
        }
      });
    }

    test('a drawer has no fault that axe finds, on any tab, at any width', async ({
      page,
    }) => {
      const dialog = '[role="dialog"]';
      await openDrawer(page, lookedAt());
      for (const name of drawerTabs) {
        const tab = page.getByRole('tab', { name: new RegExp(`^${name}`) });
        await tab.click();
        await expect(tab).toHaveAttribute('aria-selected', 'true');
        await expect(page.getByRole('tabpanel').last()).not.toBeEmpty();
        expect(await violationsOf(page, dialog)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        await expect.poll(() => sidewaysOf(page)).toEqual([]);
        await page.setViewportSize({ width: 1280, height: 720 });
      }
    });

    test('a page has the colours of its theme', async ({ page }) => {
      await enter(page, lookedAt().failed.permalink);
      await expect(headOf(page, '6.0.1 to production')).toBeVisible();
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

test('nothing turns for who wants less motion', async ({ page }) => {
  await enter(page, lookedAt().live.permalink);
  const head = headOf(page, '6.0.2 to staging');
  await expect(head).toContainText('Successful, stable for');
  await expect.poll(() => motionsOf(page)).not.toEqual([]);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(() => motionsOf(page)).toEqual([]);
  await page.reload();
  await expect(head).toContainText('Successful, stable for');
  expect(await motionsOf(page)).toEqual([]);
});

test('what a colour tells has an edge or a word where colours are forced', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await enter(page, lookedAt().failed.permalink);
  const head = headOf(page, '6.0.1 to production');
  await expect(head).toContainText('Frozen at');
  const pill = head.getByText('Failed', { exact: true }).first();
  const edges = await pill.evaluate(element =>
    [element, element.parentElement ?? element].map(
      each => getComputedStyle(each).borderTopWidth,
    ),
  );
  expect(edges).toContain('1px');
  expect(await violationsOf(page)).toEqual([]);
});

test('the same tab works in a portal of the legacy frontend system', async ({
  page,
}) => {
  const portal = required('E2E_LEGACY_URL');
  const rollout = await Rollout.begin(
    aService('looks-live', '6.0.2', 'healthy'),
    { version: '6.0.2', environment: 'staging', stabilization: 3, portal },
  );
  await enter(page, rollout.permalink);
  const head = headOf(page, '6.0.2 to staging');
  await expect(head).toContainText('Frozen at');
  await expect(head).toContainText('Successful');
  expect(await rollout.exitCode).toBe(0);
  await expect(treeOf(page, 'Deployments')).toContainText('2/2');
  expect(await violationsOf(page)).toEqual([]);
});

/** How many places of the page are read out when they change. */
function liveRegionsOf(page: Page): Promise<number> {
  return page.locator('#root [role="status"]').count();
}

/** What moves on the page, but for changes of colour. */
function motionsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .filter(
        ({ effect }) => effect?.getComputedTiming().iterations === Infinity,
      )
      .map(animation => String(Reflect.get(animation, 'animationName'))),
  );
}
