import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';

const group = 'solr.apache.org';

/** Without a count of its own the operator runs three. */
const wanted = "at(object, 'spec.replicas', 3)";

/** Apache Solr operator. */
export const solr: CelRule[] = [
  {
    group,
    kind: 'SolrCloud',
    successful: allOf(
      `at(object, 'status.replicas', 0) == ${wanted}`,
      `at(object, 'status.readyReplicas', 0) >= ${wanted}`,
      `at(object, 'status.upToDateNodes', 0) >= ${wanted}`,
    ),
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  {
    group,
    kind: 'SolrBackup',
    failed:
      "at(object, 'status.finished', false) && !at(object, 'status.successful', false)",
    successful: "at(object, 'status.finished', false)",
    note: 'With a recurrence the status is that of the last one.',
  },
  {
    group,
    kind: 'SolrPrometheusExporter',
    successful: "at(object, 'status.ready', false)",
  },
];
