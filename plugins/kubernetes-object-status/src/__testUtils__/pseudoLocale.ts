import { FlatTexts, flattened } from '../texts/TextsLike';

const plain = 'aceginosuyzACEGINOSUYZbdfhjklmpqrtvwxBDFHJKLMPQRTVWX';
const accented = 'áçéğíñóšúýžÁÇÉĞÍÑÓŠÚÝŽƀđƒħĵķĺɱƥɋřŧṽŵẋɃĐƑĦĴĶĹṀƤɊŘŦṼŴẊ';
/** Other languages take up to so much more room. */
const LONGER = 0.4;

/**
 * A text with another letter for each of its letters, and longer by 40 %;
 * what is filled in stays.
 */
export function pseudo(text: string): string {
  const parts = text.split(/(\{\{[^}]*\}\})/);
  const said = parts.map(part =>
    part.startsWith('{{') ? part : strange(part),
  );
  const letters = parts.filter(part => !part.startsWith('{{')).join('').length;
  return `${said.join('')}${'·'.repeat(Math.ceil(letters * LONGER))}`;
}

function strange(text: string): string {
  return text.replace(
    /[a-z]/gi,
    letter => [...accented][plain.indexOf(letter)],
  );
}

/** Every text in the pseudo-locale. */
export function pseudoTexts<T extends Parameters<typeof flattened>[0]>(
  texts: T,
): FlatTexts<T> {
  const entries: Array<[string, string]> = Object.entries(flattened(texts));
  return Object.fromEntries(
    entries.map(([key, text]) => [key, pseudo(text)]),
  ) as FlatTexts<T>;
}

const TOLD = ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'];

/**
 * Words of the page that no translation has touched: of its texts and of what
 * is told to those who do not see it. Left out is what is said to be English,
 * or is code.
 */
export function untranslatedWords(page: Element, data: unknown): string[] {
  const known = new Set(stringsOf(data).flatMap(wordsOf));
  const words = [...textsOf(page), ...toldBy(page)].flatMap(text =>
    wordsOf(text)
      .filter(word => !known.has(word))
      .map(word => `${word} in "${text.trim()}"`),
  );
  return [...new Set(words)].sort();
}

function textsOf(page: Element): string[] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement && !isLeftOut(parentElement)) {
      texts.push(textContent ?? '');
    }
  }
  return texts;
}

function toldBy(page: Element): string[] {
  return [...page.querySelectorAll('*')]
    .filter(element => !isLeftOut(element))
    .flatMap(element => TOLD.map(name => element.getAttribute(name) ?? ''));
}

function isLeftOut(element: Element): boolean {
  const left = '[lang="en"], style, script, kbd, code, pre';
  return element.closest(left) !== null;
}

function stringsOf(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [
    key,
    ...stringsOf(value),
  ]);
}

/** Two letters and more of the plain alphabet: a unit may have one. */
function wordsOf(text: string): string[] {
  return text.match(/(?<!\p{L})[a-z]{2,}(?!\p{L})/giu) ?? [];
}
