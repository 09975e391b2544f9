import { Json, jsonAt, listAt, numberAt, valueAt } from '../../registry/fields';
import { KubernetesObject } from '../../registry/Registry';
import { ageOf } from './ageOf';

/** One column of a table. @internal */
export interface Column {
  name: string;
  type?: 'string' | 'integer' | 'boolean';
  /** 1: only with `-o wide`. */
  priority?: number;
  cell(object: KubernetesObject, now: Date): string | number | boolean;
}

const none = '<none>';
/** The name. @internal */
export const name: Column = {
  name: 'Name',
  cell: ({ metadata }) => metadata.name,
};
/** How long the object has been there. @internal */
export const age: Column = {
  name: 'Age',
  cell: ({ metadata }, now) => ageOf(metadata.creationTimestamp, now),
};

/** The text at a path. @internal */
export const text = (label: string, ...path: string[]): Column => ({
  name: label,
  cell: object => {
    const value = valueAt(object, ...path);
    return value === undefined || value === '' ? none : String(value);
  },
});
/** The number at a path. @internal */
export const count = (label: string, ...path: string[]): Column => ({
  name: label,
  type: 'integer',
  cell: object => numberAt(object, ...path) ?? 0,
});
/** Two numbers as a part of a whole. @internal */
export const share = (
  label: string,
  part: string[],
  whole: string[],
): Column => ({
  name: label,
  cell: object =>
    `${numberAt(object, ...part) ?? 0}/${numberAt(object, ...whole) ?? 0}`,
});
/** The column with `-o wide` only. @internal */
export const wide = (column: Column): Column => ({ ...column, priority: 1 });

/** Names and images of the containers at a path. @internal */
export const containers = (...path: string[]): Column[] =>
  (['name', 'image'] as const).map(field => ({
    name: field === 'name' ? 'Containers' : 'Images',
    priority: 1,
    cell: object =>
      listAt(object, ...path, 'containers')
        .map(container => String(container[field]))
        .join(','),
  }));
/** The same of a template. @internal */
export const templateContainers = containers('spec', 'template', 'spec');

/** Labels in one text. @internal */
export const pairs = (labels: Json) =>
  Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',') || none;
/** A selector by labels. @internal */
export const selector = (...path: string[]): Column =>
  wide({ name: 'Selector', cell: object => pairs(jsonAt(object, ...path)) });
/** The selector of a workload. @internal */
export const workloadSelector = selector('spec', 'selector', 'matchLabels');

/** The ports of a Service in one text. @internal */
export const ports = (object: KubernetesObject) =>
  listAt(object, 'spec', 'ports')
    .map(({ port, nodePort, protocol }) =>
      nodePort ? `${port}:${nodePort}/${protocol}` : `${port}/${protocol}`,
    )
    .join(',') || none;
