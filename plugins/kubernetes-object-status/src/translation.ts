import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { englishTexts } from './texts/english';

/**
 * Every text of the plugin. English is the default, German comes along: an app
 * that offers the language `de` shows it. Other languages, and other words, are
 * a translation resource of the app for this reference.
 *
 * @public
 */
export const kubernetesObjectStatusTranslationRef = createTranslationRef({
  id: 'kubernetes-object-status',
  messages: englishTexts,
  translations: { de: () => import('./texts/de') },
});
