import { anIngress, ruleCases } from '../../testUtils';
import { ingress } from './ingress';

const web = anIngress();
const addressed = web.set('status.loadBalancer.ingress', [
  { ip: '10.1.1.1' },
  { hostname: 'lb.example.com' },
]);

ruleCases(ingress, [
  {
    name: 'there at once, without an address (scenario 14, D21)',
    object: web,
    expect: {
      status: 'Successful',
      reason: 'Exists',
      columns: { class: 'nginx', hosts: 'shop.example.com' },
    },
    aggregate: 'Successful',
    verified: true,
  },
  {
    name: 'an address is asked for and not there',
    check: { requireIngressAddress: true },
    object: web,
    expect: {
      status: 'InProgress',
      reason: 'LoadBalancerPending',
      cause: 'LoadBalancerPending',
      message: 'No address yet',
    },
  },
  {
    name: 'an address is asked for and there',
    check: { requireIngressAddress: true },
    object: addressed,
    expect: {
      status: 'Successful',
      columns: { address: '10.1.1.1, lb.example.com' },
    },
  },
  {
    name: 'a class by annotation, a host twice, a rule for every host',
    object: web
      .set('metadata.annotations', { 'kubernetes.io/ingress.class': 'traefik' })
      .set('spec', {
        rules: [{ host: 'a.example.com' }, { host: 'a.example.com' }, {}],
      }),
    expect: { columns: { class: 'traefik', hosts: 'a.example.com, *' } },
  },
  {
    name: 'no rules: every host',
    object: web.set('spec', { defaultBackend: {} }),
    expect: { columns: { hosts: '*' } },
  },
]);
