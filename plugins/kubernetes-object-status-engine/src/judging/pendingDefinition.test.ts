import { aDefinition, aWidget, judgeCases } from '../testUtils';

const definition = aDefinition();
const installing = definition.condition('Established', 'False', {
  reason: 'Installing',
});
const named = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  name: 'widgets.example.com',
};
const widget = {
  apiVersion: 'example.com/v1',
  kind: 'Widget',
  namespace: 'shop',
  name: 'main',
};
const ready = aWidget().condition('Ready', 'True');
const notServed = { Widget: 'NotServed' } as const;
const WAITING = {
  status: 'InProgress',
  reason: 'NotFound',
  sentence: 'NotFoundDefinition',
  message:
    'Not found yet: widgets.example.com is not established, so its kind is not served',
  cause: 'NotApplied',
} as const;

describe('a custom resource whose definition is applied with it', () => {
  judgeCases([
    {
      name: 'is not found while that is not established, and not blind',
      applied: [named, widget],
      looks: [
        {
          at: 0,
          objects: [installing],
          lists: notServed,
          rows: { 'Widget main': WAITING },
          aggregate: 'InProgress',
          blindRows: [],
        },
        {
          at: 1,
          objects: [definition],
          lists: notServed,
          rows: {
            'Widget main': { status: 'Unknown', reason: 'KindNotServed' },
          },
          blindRows: ['Widget main'],
        },
        {
          at: 2,
          objects: [definition, ready],
          rows: { 'Widget main': { status: 'Successful' } },
          aggregate: 'Successful',
          blindRows: [],
        },
      ],
    },
    {
      name: 'nor while that is not there, its kind told by the manifest',
      applied: [{ ...named, manifest: definition }, widget],
      looks: [
        {
          at: 0,
          objects: [],
          lists: notServed,
          rows: { 'Widget main': WAITING },
          blindRows: [],
        },
      ],
    },
    {
      name: 'nor while that is not there, its group told by its name',
      applied: [widget, named],
      looks: [
        {
          at: 0,
          objects: [],
          lists: notServed,
          rows: { 'Widget main': WAITING },
          blindRows: [],
        },
      ],
    },
    {
      name: 'a kind that is served already, and does not have it yet',
      applied: [named, widget],
      looks: [
        { at: 0, objects: [installing], rows: { 'Widget main': WAITING } },
        {
          at: 1,
          objects: [definition],
          rows: {
            'Widget main': { reason: 'NotFound', sentence: 'NotFound' },
          },
        },
      ],
    },
    {
      name: 'one that is seen is judged',
      applied: [named, widget],
      looks: [
        {
          at: 0,
          objects: [installing, ready],
          rows: { 'Widget main': { status: 'Successful' } },
        },
      ],
    },
    {
      name: 'one that was seen and went is deleted',
      applied: [named, { ...widget, uid: 'widget-main' }],
      looks: [
        { at: 0, objects: [definition, ready] },
        {
          at: 1,
          objects: [installing],
          rows: { 'Widget main': { status: 'Failed', reason: 'Deleted' } },
        },
      ],
    },
    {
      name: 'definitions of other kinds, groups and clusters say nothing of it',
      applied: [
        { ...named, manifest: definition.set('spec.names.kind', 'Gadget') },
        {
          ...named,
          name: 'widgets.other.com',
          manifest: definition.set('spec.group', 'other.com'),
        },
        { ...named, name: 'widgets.other.org' },
        { ...named, cluster: 'elsewhere', name: 'gizmos.example.com' },
        widget,
      ],
      looks: [
        {
          at: 0,
          objects: [],
          lists: notServed,
          rows: {
            'Widget main': { status: 'Unknown', reason: 'KindNotServed' },
          },
        },
      ],
    },
    {
      name: 'a definition of another kind in its group, as it is seen',
      applied: [named, widget],
      looks: [
        {
          at: 0,
          objects: [installing.set('spec.names.kind', 'Gadget')],
          lists: notServed,
          rows: {
            'Widget main': { status: 'Unknown', reason: 'KindNotServed' },
          },
        },
      ],
    },
    {
      name: 'a kind that may not be listed is forbidden all the same',
      applied: [named, widget],
      looks: [
        {
          at: 0,
          objects: [installing],
          lists: { Widget: 'Forbidden' },
          rows: { 'Widget main': { status: 'Unknown', reason: 'Forbidden' } },
        },
      ],
    },
  ]);
});
