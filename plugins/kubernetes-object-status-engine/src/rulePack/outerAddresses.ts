import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const isSeen = {
  successful: "at(object, 'status.observedGeneration', 0) > 0",
  note: 'Its controller writes nothing but the generation that it has dealt with; what went wrong is an event.',
};

/** Addresses and names outside the cluster: AWS target groups, ExternalDNS. */
export const outerAddresses: CelRule[] = [
  ...forKinds('elbv2.k8s.aws', ['TargetGroupBinding'], isSeen),
  ...forKinds('externaldns.k8s.io', ['DNSEndpoint'], isSeen),
];
