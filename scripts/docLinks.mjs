import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';

const codeBlock = /^(```|~~~)[^]*?^\1/gm;
const link = /\[[^\]]*\]\(([^)\s]+)\)/g;
const elsewhere = /^[a-z][a-z+.-]*:/i;

/** The anchors that a page gives its headings: the same one again is numbered. */
export function anchorsOf(text) {
  const seen = new Map();
  const headings = text.replace(codeBlock, '').matchAll(/^#{1,6} (.+)$/gm);
  return [...headings].map(([, heading]) => {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
    const anchor = words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\-_ ]/gu, '')
      .replaceAll(' ', '-');
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

/**
 * What is wrong with the links of a page to other files and to headings; those
 * to other places of the web are not followed.
 *
 * @param {string} root folder of the checkout
 * @param {string} page path from the root
 * @returns {Promise<string[]>} a sentence a fault
 */
export async function brokenLinks(root, page) {
  const text = await readFile(join(root, page), 'utf8');
  const faults = [];
  for (const [, target] of text.replace(codeBlock, '').matchAll(link)) {
    if (elsewhere.test(target)) continue;
    const [path, anchor] = target.split('#');
    const file = path ? normalize(join(dirname(page), path)) : page;
    if (!existsSync(join(root, file))) {
      faults.push(`${page} links to ${target}, which is not there`);
    } else if (anchor && file.endsWith('.md')) {
      const known = anchorsOf(await readFile(join(root, file), 'utf8'));
      if (!known.includes(anchor))
        faults.push(`${page} links to ${target}, which is no heading there`);
    }
  }
  return faults;
}
