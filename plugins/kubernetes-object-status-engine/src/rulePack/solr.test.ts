import { celRuleCases } from '../testUtils/celRuleCases';
import { solr } from './solr';

const cloud = (readyReplicas: number, upToDateNodes: number, replicas = 2) => ({
  spec: { replicas: 2 },
  status: { replicas, readyReplicas, upToDateNodes },
});

celRuleCases(solr, 'solr.apache.org', 'SolrCloud', [
  ['all ready and up to date', cloud(2, 2), 'Successful'],
  ['one is not ready', cloud(1, 2), 'InProgress'],
  ['one is of the old version', cloud(2, 1), 'InProgress'],
  ['one too many', cloud(2, 2, 3), 'InProgress'],
]);

celRuleCases(solr, 'solr.apache.org', 'SolrBackup', [
  ['taken', { status: { finished: true, successful: true } }, 'Successful'],
  ['not taken', { status: { finished: true, successful: false } }, 'Failed'],
  ['under way', { status: { finished: false } }, 'InProgress'],
]);
