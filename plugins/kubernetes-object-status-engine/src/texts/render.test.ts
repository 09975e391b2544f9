import { MessageParams } from '../judging/Judgement';
import { render, Template } from './render';

const pods: Template = { one: '1 pod of {{app}}', other: '{{count}} pods' };

const cases: Array<[string, Template, MessageParams, string]> = [
  ['fills in', '{{a}} of {{b}}', { a: 1, b: 'two' }, '1 of two'],
  ['the same place twice', '{{a}}{{a}}', { a: 'x' }, 'xx'],
  ['a place without a parameter stays empty', 'a {{b}} c', {}, 'a  c'],
  [
    'a detail that is empty leaves no colon',
    'Failed: {{d}}',
    { d: '' },
    'Failed',
  ],
  ['one', pods, { count: 1, app: 'web' }, '1 pod of web'],
  ['several', pods, { count: 2 }, '2 pods'],
  ['none', pods, { count: 0 }, '0 pods'],
  [
    'a parameter that looks like a place is no place',
    '{{a}}',
    { a: '{{b}}', b: 'no' },
    '{{b}}',
  ],
];

describe('render', () => {
  it.each(cases)('%s', (_, template, params, expected) => {
    expect(render(template, params)).toBe(expected);
  });
});
