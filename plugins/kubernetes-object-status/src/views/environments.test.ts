import { anExecution, aSummary } from '../__testUtils__/builders';
import { environmentsOf } from './environments';

it('gives each environment its newest deployment, by name', () => {
  const to = (environment: string, id: string) =>
    aSummary(anExecution({ environment, id }));
  const newestFirst = [to('staging', '3'), to('dev', '2'), to('staging', '1')];

  const entries = environmentsOf(newestFirst);
  expect(entries.map(({ name, newest }) => [name, newest.id])).toEqual([
    ['dev', '2'],
    ['staging', '3'],
  ]);
});
