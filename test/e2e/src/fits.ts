import { Page } from '@playwright/test';

/**
 * What has to be scrolled sideways: the page, or a part of it. Code and the
 * strip of environments may (`ui.md` sections 16 and 17).
 */
export async function sidewaysOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const mayScroll = 'pre, code, :has(> [role="tablist"])';
    const root = document.documentElement;
    const parts = [...document.querySelectorAll('#root *, [role="dialog"] *')];
    const wide = parts.filter(part => {
      const { overflowX } = getComputedStyle(part);
      const scrolls = overflowX === 'auto' || overflowX === 'scroll';
      const isTooWide = part.scrollWidth > part.clientWidth + 1;
      return scrolls && isTooWide && !part.matches(mayScroll);
    });
    if (root.scrollWidth > root.clientWidth) wide.push(root);
    return wide.map(part => part.outerHTML.slice(0, 120));
  });
}
