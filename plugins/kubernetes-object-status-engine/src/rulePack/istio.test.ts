import {
  celRuleCases,
  conditions,
  says,
  statusOf,
} from '../testUtils/celRuleCases';
import { istio } from './istio';

const is = (status: string) => ({ status: { status } });

celRuleCases(istio, 'install.istio.io', 'IstioOperator', [
  ['healthy', is('HEALTHY'), 'Successful'],
  ['reconciling', is('RECONCILING'), 'InProgress'],
  ['updating', is('UPDATING'), 'InProgress'],
  ['error', is('ERROR'), 'Failed'],
  ['needs a person', is('ACTION_REQUIRED'), 'Failed'],
]);

celRuleCases(istio, 'sailoperator.io', 'Istio', [
  ['ready', says('Reconciled True', 'Ready True'), 'Successful'],
  ['starting', says('Reconciled True', 'Ready False'), 'InProgress'],
  ['cannot be reconciled', says('Reconciled False', 'Ready True'), 'Failed'],
]);

describe('configuration of Istio', () => {
  const ofKind = (kind: string, status?: Record<string, unknown>) =>
    statusOf(istio, 'networking.istio.io', kind, { status });
  const found = (level: string) => ({ validationMessages: [{ level }] });

  it.each(['VirtualService', 'DestinationRule', 'ServiceEntry'])(
    '%s is in force without a status, which Istio writes only on request',
    kind => {
      expect(ofKind(kind)).toBe('Successful');
    },
  );

  it('is wrong with an error that was found', () => {
    expect(ofKind('VirtualService', found('ERROR'))).toBe('Failed');
  });

  it('is in force with a warning', () => {
    expect(ofKind('VirtualService', found('WARNING'))).toBe('Successful');
  });

  it('is on its way while proxies lack it', () => {
    const status = { conditions: conditions('Reconciled False') };
    expect(ofKind('VirtualService', status)).toBe('InProgress');
  });
});
