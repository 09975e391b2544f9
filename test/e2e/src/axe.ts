import AxeBuilder from '@axe-core/playwright';
import { Page } from '@playwright/test';

/** What axe says of our own part of the page; the list at its side is Backstage's. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include('#root')
    .exclude('[data-testid="sidebar-root"]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
}
