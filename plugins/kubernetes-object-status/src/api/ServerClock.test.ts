import { ServerClock } from './ServerClock';

const own = Date.parse('2026-11-20T14:02:11.400Z');

async function clockAfter(date: string | undefined) {
  const clock = new ServerClock(() => own);
  const headers = new Headers();
  if (date !== undefined) headers.set('date', date);
  const fetchAnswer = clock.watch(async () => new Response('', { headers }));
  await fetchAnswer('http://portal.example');
  return clock;
}

it.each([
  ['the clocks agree', 'Fri, 20 Nov 2026 14:02:11 GMT', 0],
  [
    'they differ by what the header cannot tell',
    'Fri, 20 Nov 2026 14:02:10 GMT',
    0,
  ],
  ['the reader’s is behind', 'Fri, 20 Nov 2026 14:07:11 GMT', 300_100],
  ['the reader’s is ahead', 'Fri, 20 Nov 2026 13:02:11 GMT', -3_599_900],
  ['the header is hidden', undefined, 0],
  ['the header is no date', 'soon', 0],
])('when %s', async (_, date, offset) => {
  expect((await clockAfter(date)).now()).toBe(own + offset);
});

it('takes the instant that an answer names before the header', async () => {
  const clock = await clockAfter('Fri, 20 Nov 2026 14:02:13 GMT');
  clock.follow({ now: '2026-11-20T14:02:12.300Z' });
  expect(clock.now()).toBe(own + 900);
});

it.each([
  ['no instant', {}],
  ['something else', { now: 7 }],
  ['no date', { now: 'soon' }],
  ['what is only the way of the answer', { now: '2026-11-20T14:02:11.100Z' }],
])('stays where it is for %s', (_, answer) => {
  const clock = new ServerClock(() => own);
  clock.follow(answer);
  expect(clock.now()).toBe(own);
});
