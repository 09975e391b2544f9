import { celRuleCases, says } from '../testUtils/celRuleCases';
import { jetStream } from './jetStream';

celRuleCases(jetStream, 'jetstream.nats.io', 'Stream', [
  ['ready', says('Ready True Created'), 'Successful'],
  ['being made', says('Ready False Creating'), 'InProgress'],
  ['refused', says('Ready False Errored'), 'Failed'],
]);
