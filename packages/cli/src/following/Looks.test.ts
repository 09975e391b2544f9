import {
  ApiError,
  Execution,
  ObjectStatusClient,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { anExecution, aTransition } from '../testUtils/builders';
import { TestHost } from '../testUtils/TestHost';
import { Looks } from './Looks';

/** A portal without events that gives these answers one after the other. */
function looksAt(
  answers: Array<{ execution?: Execution; transitions?: Transition[] }>,
): Looks {
  let asked = -1;
  const client: Pick<
    ObjectStatusClient,
    'openEvents' | 'pollExecution' | 'transitions'
  > = {
    async openEvents() {
      throw new ApiError({ status: 404, code: 'NotFound', message: '' });
    },
    async pollExecution() {
      asked += 1;
      return { execution: answers[asked].execution };
    },
    transitions: async () => ({ items: answers[asked].transitions ?? [] }),
  };
  return new Looks({
    id: 'a',
    client: client as ObjectStatusClient,
    ask: question => question(new AbortController().signal),
    host: new TestHost(),
    pollMs: 1_000,
  });
}

const first = anExecution({ sequence: 1 });
const second = anExecution({ sequence: 2 });
const one = aTransition();
const other = aTransition();

describe('looks', () => {
  it('give what is new, and what is known where nothing changed', async () => {
    const looks = looksAt([
      { execution: first, transitions: [one] },
      {},
      { execution: second, transitions: [other] },
    ]);

    expect(await looks.next()).toEqual({
      execution: first,
      hasChanged: true,
      news: [one],
    });
    expect(await looks.next()).toEqual({
      execution: first,
      hasChanged: false,
      news: [],
    });
    expect(await looks.next()).toEqual({
      execution: second,
      hasChanged: true,
      news: [other],
    });
  });

  it('tell each transition once, however often it is told', async () => {
    const looks = looksAt([
      { execution: first, transitions: [one] },
      { execution: second, transitions: [one, other] },
    ]);
    await looks.next();

    expect((await looks.next()).news).toEqual([other]);
  });

  it('do not go back when a replica knows less', async () => {
    const looks = looksAt([{ execution: second }, { execution: first }]);
    await looks.next();

    expect((await looks.next()).execution).toBe(second);
  });
});
