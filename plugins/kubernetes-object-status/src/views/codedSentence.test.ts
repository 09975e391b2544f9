import { codedSentence } from './codedSentence';

/** A reader's language that is easily told from English. */
const translate = (key: string) => `<${key}>`;

it('takes the reader’s sentence for what code and parameters say in full', () => {
  const message = {
    code: 'WaitingForReadiness',
    params: { ready: 2, desired: 3 },
    message: '2 of 3 pods ready',
  };
  expect(codedSentence('reason', message, translate)).toBe(
    '<reason.WaitingForReadiness>',
  );
});

it('tells the same code of a reason and of an end apart', () => {
  const message = {
    code: 'NotVerified',
    params: {},
    message: 'not verified: verification is off for this step',
  };
  expect(codedSentence('explanation', message, translate)).toBe(
    '<explanation.NotVerified>',
  );
  expect(codedSentence('reason', message, translate)).toBe(message.message);
});

it.each([
  ['says more', 'WaitingForReadiness', '2 of 3 pods ready, one crashed'],
  ['is newer than this page', 'SomethingNew', 'Something new happened'],
])('keeps the server’s sentence when it %s', (_, code, message) => {
  const params = { ready: 2, desired: 3 };
  const sentence = { code, params, message };
  expect(codedSentence('reason', sentence, translate)).toBe(message);
});
