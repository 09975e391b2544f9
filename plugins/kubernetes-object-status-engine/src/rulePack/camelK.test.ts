import { conditions, celRuleCases } from '../testUtils/celRuleCases';
import { camelK } from './camelK';

const group = 'camel.apache.org';
const phase = (name: string, ready = 'True') => ({
  status: { phase: name, conditions: conditions(`Ready ${ready}`) },
});

celRuleCases(camelK, group, 'Integration', [
  ['running', phase('Running'), 'Successful'],
  ['running, and not ready yet', phase('Running', 'False'), 'InProgress'],
  ['its image is built', phase('Building Kit', 'False'), 'InProgress'],
  ['being deployed', phase('Deploying', 'False'), 'InProgress'],
  ['an error', phase('Error', 'False'), 'Failed'],
  ['not known', phase('Unknown', 'Unknown'), 'Unknown'],
]);

celRuleCases(camelK, group, 'IntegrationPlatform', [
  ['ready', phase('Ready'), 'Successful'],
  ['being made', phase('Creating', 'False'), 'InProgress'],
  ['another one is there', phase('Duplicate', 'False'), 'Failed'],
]);

celRuleCases(camelK, group, 'Build', [
  ['running', phase('Running'), 'InProgress'],
  ['succeeded', phase('Succeeded'), 'Successful'],
  ['interrupted', phase('Interrupted'), 'Failed'],
]);
