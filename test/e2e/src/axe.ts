import AxeBuilder from '@axe-core/playwright';
import { Page } from '@playwright/test';

/**
 * What axe says of our own part of the page; the list at its side is Backstage's.
 *
 * @param part - what lies over the page is outside of its root
 */
export async function violationsOf(
  page: Page,
  part = '#root',
): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .exclude('[data-testid="sidebar-root"]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
}
