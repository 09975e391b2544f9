import { expect, Locator, Page, test } from '@playwright/test';

/** Opens an address of the portal as a guest. */
export async function enter(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Enter' }).click();
}

/** The head of an execution, by its title. */
export function headOf(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title });
}

/** The tree of a kind, for instance `Deployments`. */
export function treeOf(page: Page, kinds: string, step = 1): Locator {
  return page.getByRole('treegrid', { name: `${kinds} of step ${step}` });
}

/** The row of an object in a tree. */
export function rowOf(tree: Locator, name: string): Locator {
  return tree.getByRole('row').filter({
    has: tree.page().getByRole('rowheader', {
      name: new RegExp(`(^|\\s)${name}( |$)`),
    }),
  });
}

/** Fails a test in which the page ran into an error that nobody caught. */
export function forbidPageErrors(): void {
  let complaints: string[];
  test.beforeEach(({ page }) => {
    complaints = [];
    page.on('pageerror', error => complaints.push(error.message));
  });
  test.afterEach(() => {
    expect(complaints).toEqual([]);
  });
}
