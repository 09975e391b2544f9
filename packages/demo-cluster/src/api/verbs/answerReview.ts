import { isJson, Json, jsonAt, textAt } from '../../registry/fields';
import { badRequest } from '../../registry/refusals';
import { Answer, ApiRequest } from '../ApiRequest';
import { methodNotAllowed } from '../refusals';

/** Who may use the demo cluster: its one administrator. @internal */
export const administrator = {
  username: 'demo-admin',
  groups: ['system:masters', 'system:authenticated'],
};

type Review = (body: Json, token: string) => Json;

const everything = { verbs: ['*'], apiGroups: ['*'], resources: ['*'] };

const reviews: Record<string, { kind: string; status: Review }> = {
  '/apis/authentication.k8s.io/v1/selfsubjectreviews': {
    kind: 'SelfSubjectReview',
    status: () => ({ userInfo: administrator }),
  },
  '/apis/authentication.k8s.io/v1/tokenreviews': {
    kind: 'TokenReview',
    status: (body, token) =>
      textAt(body, 'spec', 'token') === token
        ? { authenticated: true, user: administrator }
        : { authenticated: false, error: 'invalid bearer token' },
  },
  '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews': {
    kind: 'SelfSubjectAccessReview',
    status: () => ({ allowed: true }),
  },
  '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews': {
    kind: 'SelfSubjectRulesReview',
    status: () => ({
      incomplete: false,
      resourceRules: [everything],
      nonResourceRules: [{ verbs: ['*'], nonResourceURLs: ['*'] }],
    }),
  },
};

/**
 * Answers who the caller is and what it may: everything. `undefined` for other paths.
 *
 * @throws StatusError - 400 or 405
 * @internal
 */
export async function answerReview(
  request: ApiRequest,
  token: string,
): Promise<Answer | undefined> {
  if (!Object.hasOwn(reviews, request.path)) return undefined;
  if (request.method !== 'POST') throw methodNotAllowed();
  const { kind, status } = reviews[request.path];
  const body = parse(await request.readBody());
  const [group] = request.path.slice('/apis/'.length).split('/');
  return {
    code: 201,
    body: {
      kind,
      apiVersion: `${group}/v1`,
      metadata: {},
      spec: jsonAt(body, 'spec'),
      status: status(body, token),
    },
  };
}

function parse(text: string): Json {
  try {
    const body: unknown = JSON.parse(text);
    if (isJson(body)) return body;
  } catch {
    // Refused below, in the same words.
  }
  throw badRequest('the review cannot be read; send it as JSON');
}
