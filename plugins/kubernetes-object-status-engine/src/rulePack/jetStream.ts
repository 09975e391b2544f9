import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

/** NATS JetStream. */
export const jetStream: CelRule[] = forKinds(
  'jetstream.nats.io',
  ['Account', 'Consumer', 'KeyValue', 'ObjectStore', 'Stream'],
  {
    failed:
      "isFalse(object, 'Ready') && reasonOf(object, 'Ready') == 'Errored'",
    successful: "isTrue(object, 'Ready')",
  },
);
