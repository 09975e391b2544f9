import { anExecution, aSummary } from '../__testUtils__/builders';
import { cardsAndMore, environmentsOf, Tier } from './environments';

const to = (environment: string, id = environment) =>
  aSummary(anExecution({ environment, id }));

function namesOf(entries: Array<{ name: string }>): string[] {
  return entries.map(({ name }) => name);
}

it('gives each environment its newest deployment', () => {
  const newestFirst = [to('staging', '3'), to('dev', '2'), to('staging', '1')];

  const entries = environmentsOf(newestFirst);
  expect(entries.map(({ name, newest }) => [name, newest.id])).toEqual([
    ['staging', '3'],
    ['dev', '2'],
  ]);
});

it.each<[string, Array<[string, Tier]>, string[]]>([
  [
    'by what they are called like, else last and by name',
    [],
    ['production', 'testing', 'eu', 'us'],
  ],
  [
    'by what is configured before what they are called like',
    [
      ['us', 'production'],
      ['production', 'staging'],
    ],
    ['us', 'production', 'testing', 'eu'],
  ],
])('orders tiers %s', (_, configured, expected) => {
  const executions = ['us', 'testing', 'production', 'eu'].map(name =>
    to(name),
  );
  expect(namesOf(environmentsOf(executions, new Map(configured)))).toEqual(
    expected,
  );
});

const seven = environmentsOf(
  ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(n => to(n)),
);

it.each([
  ['five cards and the rest', 'a', ['a', 'b', 'c', 'd', 'e'], ['f', 'g']],
  ['the chosen one is a card', 'g', ['a', 'b', 'c', 'd', 'g'], ['e', 'f']],
])('%s', (_, chosen, cards, more) => {
  const cut = cardsAndMore(seven, chosen);
  expect(namesOf(cut.cards)).toEqual(cards);
  expect(namesOf(cut.more)).toEqual(more);
});
