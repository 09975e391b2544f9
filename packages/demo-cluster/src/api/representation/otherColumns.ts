import { jsonAt, listAt, textAt, valueAt } from '../../registry/fields';
import { ageSince } from './ageOf';
import { age, Column, name, ports, selector, text, wide } from './Column';

/** The columns of what is no workload. @internal */
export const otherColumns: Record<string, Column[]> = {
  ConfigMap: [
    name,
    {
      name: 'Data',
      type: 'integer',
      cell: map =>
        Object.keys(jsonAt(map, 'data')).length +
        Object.keys(jsonAt(map, 'binaryData')).length,
    },
    age,
  ],
  Event: [
    {
      name: 'Last Seen',
      cell: (event, now) =>
        ageSince(
          textAt(event, 'lastTimestamp') ??
            textAt(event, 'deprecatedLastTimestamp') ??
            textAt(event, 'eventTime'),
          now,
        ),
    },
    text('Type', 'type'),
    text('Reason', 'reason'),
    {
      name: 'Object',
      cell: event => {
        const about = {
          ...jsonAt(event, 'regarding'),
          ...jsonAt(event, 'involvedObject'),
        };
        return `${String(about.kind).toLowerCase()}/${about.name}`;
      },
    },
    {
      name: 'Message',
      cell: event => textAt(event, 'message') ?? textAt(event, 'note') ?? '',
    },
    wide(name),
  ],
  Ingress: [
    name,
    text('Class', 'spec', 'ingressClassName'),
    {
      name: 'Hosts',
      cell: ingress =>
        listAt(ingress, 'spec', 'rules')
          .flatMap(({ host }) => (host ? [String(host)] : []))
          .join(',') || '*',
    },
    {
      name: 'Address',
      cell: ingress =>
        listAt(ingress, 'status', 'loadBalancer', 'ingress')
          .map(({ ip, hostname }) => String(ip ?? hostname))
          .join(','),
    },
    {
      name: 'Ports',
      cell: ingress =>
        listAt(ingress, 'spec', 'tls').length > 0 ? '80, 443' : '80',
    },
    age,
  ],
  Namespace: [name, text('Status', 'status', 'phase'), age],
  Node: [
    name,
    {
      name: 'Status',
      cell: node => {
        const ready = listAt(node, 'status', 'conditions').find(
          ({ type }) => type === 'Ready',
        );
        const state = ready?.status === 'True' ? 'Ready' : 'NotReady';
        return valueAt(node, 'spec', 'unschedulable') === true
          ? `${state},SchedulingDisabled`
          : state;
      },
    },
    age,
    text('Version', 'status', 'nodeInfo', 'kubeletVersion'),
  ],
  PersistentVolumeClaim: [
    name,
    text('Status', 'status', 'phase'),
    text('Volume', 'spec', 'volumeName'),
    text('Capacity', 'status', 'capacity', 'storage'),
    text('StorageClass', 'spec', 'storageClassName'),
    age,
  ],
  ResourceQuota: [
    name,
    {
      name: 'Used',
      cell: quota =>
        Object.entries(jsonAt(quota, 'status', 'hard'))
          .map(
            ([key, hard]) =>
              `${key}: ${valueAt(quota, 'status', 'used', key) ?? 0}/${hard}`,
          )
          .join(', '),
    },
    age,
  ],
  Secret: [
    name,
    text('Type', 'type'),
    {
      name: 'Data',
      type: 'integer',
      cell: secret => Object.keys(jsonAt(secret, 'data')).length,
    },
    age,
  ],
  Service: [
    name,
    text('Type', 'spec', 'type'),
    text('Cluster-IP', 'spec', 'clusterIP'),
    text('External-IP', 'spec', 'externalName'),
    { name: 'Port(s)', cell: ports },
    age,
    selector('spec', 'selector'),
  ],
};
