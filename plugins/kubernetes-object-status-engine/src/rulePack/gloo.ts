import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const own = "at(object, 'status', {})";
const byNamespace = "at(object, 'status.statuses', {})";

/** Whether the status, or one of those below it, has a state: a word, or its number. */
function isIn(status: string, word: string, number: number): string {
  const has = (one: string) =>
    `at(${one}, 'state', '') == '${word}' || at(${one}, 'state', -1) == ${number}`;
  const below = `at(${status}, 'subresourceStatuses', {})`;
  return `${has(status)} || ${below}.exists(s, ${has(`${below}[s]`)})`;
}

/** Since 1.9 there is one status for each namespace of a control plane. */
function someIn(word: string, number: number): string {
  return `(${isIn(own, word, number)}) || ${byNamespace}.exists(n, ${isIn(
    `${byNamespace}[n]`,
    word,
    number,
  )})`;
}

const byState = {
  failed: `${someIn('Rejected', 2)} || ${someIn('Warning', 3)}`,
  inProgress: `(${someIn('Pending', 0)}) && !(${someIn(
    'Rejected',
    2,
  )} || ${someIn('Warning', 3)})`,
  successful: someIn('Accepted', 1),
  note: 'Pending: not validated yet. Warning: taken over in part, for instance because what it sends traffic to is missing.',
};

/** Gloo Edge. */
export const gloo: CelRule[] = [
  ...forKinds(
    'gateway.solo.io',
    [
      'Gateway',
      'HttpListenerOption',
      'ListenerOption',
      'MatchableHttpGateway',
      'MatchableTcpGateway',
      'RouteOption',
      'RouteTable',
      'VirtualHostOption',
      'VirtualService',
    ],
    byState,
  ),
  ...forKinds(
    'gloo.solo.io',
    ['Proxy', 'Settings', 'Upstream', 'UpstreamGroup'],
    byState,
  ),
  ...forKinds('enterprise.gloo.solo.io', ['AuthConfig'], byState),
  ...forKinds('ratelimit.solo.io', ['RateLimitConfig'], byState),
  ...forKinds('graphql.gloo.solo.io', ['GraphQLApi'], byState),
];
