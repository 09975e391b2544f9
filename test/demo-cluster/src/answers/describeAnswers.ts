import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Planes } from '../planes/Planes';
import { Plane } from '../planes/Plane';
import { AnswerCase, Before } from './AnswerCase';
import { answerCases } from './cases';
import { normalise } from './normalise';
import { servedKinds } from './servedKinds';
import { Answer, ApiRequest, Requester } from './Requester';

/** Sends the same requests to both clusters and compares the answers. */
export function describeAnswers(planes: Planes): void {
  describe('requests have the same answers', () => {
    const requesters: Requester[] = [];

    before(async () => {
      for (const { kubeconfig } of [planes.demo, planes.real]) {
        requesters.push(await Requester.of(kubeconfig));
      }
    });

    after(() => requesters.forEach(requester => requester.close()));

    it('what the demo cluster serves is served so by a real one', async () => {
      const [demo, real] = await Promise.all(requesters.map(servedKinds));
      // A real cluster serves more; so only what both serve can be the same.
      const known = Object.keys(demo);
      assert.ok(known.length > 20, `only ${known.length} kinds are served`);
      assert.deepEqual(
        demo,
        Object.fromEntries(known.map(name => [name, real[name]])),
      );
    });

    answerCases.forEach((each, number) => {
      it(each.name, async () => {
        const namespace = `answers-${number}`;
        const [demo, real] = await Promise.all(
          [planes.demo, planes.real].map((plane, index) =>
            answersOf(each, namespace, plane, requesters[index]),
          ),
        );
        assert.deepEqual(demo, real);
      });
    });
  });
}

async function answersOf(
  { requests, without = [] }: AnswerCase,
  namespace: string,
  { client }: Plane,
  requester: Requester,
): Promise<unknown[]> {
  await client.create('/api/v1/namespaces', { metadata: { name: namespace } });
  const answers: Answer[] = [];
  for (const each of requests) {
    const request = typeof each === 'function' ? each(offered(answers)) : each;
    answers.push(await requester.send(inNamespace(request, namespace)));
  }
  return answers.map(({ status, body }, index) => ({
    request: index + 1,
    status,
    body: normalise(without.reduce((rest, { take }) => take(rest), body)),
  }));
}

function offered(answers: Answer[]): Before {
  const body = Object(answers[answers.length - 1]?.body);
  const metadata = Object(body.metadata);
  return {
    answers,
    resourceVersion: String(metadata.resourceVersion),
    uid: String(metadata.uid),
    continueToken: encodeURIComponent(String(metadata.continue)),
  };
}

function inNamespace(request: ApiRequest, namespace: string): ApiRequest {
  return { ...request, path: request.path.replace('NAMESPACE', namespace) };
}
