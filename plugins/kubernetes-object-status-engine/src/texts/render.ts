import { MessageParams } from '../judging/Judgement';

/** A sentence with `{{param}}` places; with two forms where a count decides. @public */
export type Template = string | { one: string; other: string };

/**
 * Fills in a template. The form follows `params.count`; a place without a
 * parameter stays empty.
 *
 * @public
 */
export function render(template: Template, params: MessageParams): string {
  const form =
    typeof template === 'string'
      ? template
      : template[params.count === 1 ? 'one' : 'other'];
  const sentence = form.replace(/\{\{(\w+)\}\}/g, (_, name) =>
    String(params[name] ?? ''),
  );
  return (sentence.endsWith(': ') ? sentence.slice(0, -2) : sentence).trim();
}
