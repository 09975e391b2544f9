import { englishTexts } from '../english';
import { flattened } from '../TextsLike';
import german from '.';

const english: Record<string, string> = flattened(englishTexts);
const translated: Record<string, string> = german;

/** What is filled in: `{{name}}`, sorted. */
function placesOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\S+?)\s*\}\}/g)]
    .map(([, name]) => name)
    .sort();
}

/** The same; a form without a number may say "one" or "none" in words. */
function saidOf(key: string, text: string): string[] {
  const places = placesOf(text);
  const mayOmit = /_(zero|one)$/.test(key);
  return mayOmit ? places.filter(place => place !== 'count') : places;
}

const keys = Object.keys(english);

it('has every text, every plural form, and no more', () => {
  expect(Object.keys(translated).sort()).toEqual([...keys].sort());
});

it.each(keys)('%s is said of the same things', key => {
  expect(saidOf(key, translated[key])).toEqual(saidOf(key, english[key]));
});

it('is filled in: no text is empty', () => {
  expect(keys.filter(key => translated[key].trim() === '')).toEqual([]);
});

it('addresses nobody', () => {
  const addressing = /\b(du|dein\w*|dir|dich|Sie|Ihr\w*|Ihnen)\b/;
  expect(keys.filter(key => addressing.test(translated[key]))).toEqual([]);
});

it('is German: no sentence is left in English', () => {
  const wordsOf = (text: string) =>
    text.replace(/\{\{\w+\}\}/g, '').match(/[a-z]{4,}/gi) ?? [];
  const names = ['Kubernetes Object Status'];
  const sentences = keys
    .filter(key => wordsOf(english[key]).length > 2)
    .filter(key => !names.includes(english[key]));
  const left = sentences.filter(key => translated[key] === english[key]);
  expect(left).toEqual([]);
});
