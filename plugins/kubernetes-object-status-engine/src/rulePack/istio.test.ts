import { conditions, celRuleCases, says } from '../testUtils/celRuleCases';
import { compileCelRules } from '../cel';
import { HealthRules } from '../rules/own/HealthRules';
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
  const rules = HealthRules.of(compileCelRules(istio));
  const statusOf = (kind: string, status?: Record<string, unknown>) =>
    rules.find('networking.istio.io/v1', kind)?.judge(
      {
        apiVersion: 'networking.istio.io/v1',
        kind,
        metadata: { name: 'it' },
        status,
      },
      { hasStatus: true },
    ).status;

  it.each(['VirtualService', 'DestinationRule', 'ServiceEntry'])(
    '%s is in force without a status, which Istio writes only on request',
    kind => {
      expect(statusOf(kind)).toBe('Successful');
    },
  );

  it('is wrong with an error that was found', () => {
    expect(
      statusOf('VirtualService', { validationMessages: [{ level: 'ERROR' }] }),
    ).toBe('Failed');
  });

  it('is in force with a warning', () => {
    expect(
      statusOf('VirtualService', {
        validationMessages: [{ level: 'WARNING' }],
      }),
    ).toBe('Successful');
  });

  it('is on its way while proxies lack it', () => {
    expect(
      statusOf('VirtualService', {
        conditions: conditions('Reconciled False'),
      }),
    ).toBe('InProgress');
  });
});
