import { celRuleCases, says, statusOf } from '../testUtils/celRuleCases';
import { tekton } from './tekton';

for (const kind of ['PipelineRun', 'TaskRun', 'CustomRun']) {
  celRuleCases(tekton, 'tekton.dev', kind, [
    ['succeeded', says('Succeeded True Completed'), 'Successful'],
    ['running', says('Succeeded Unknown Running'), 'InProgress'],
    ['failed', says('Succeeded False Failed'), 'Failed'],
    ['cancelled', says('Succeeded False Cancelled'), 'Failed'],
    ['timed out', says('Succeeded False PipelineRunTimeout'), 'Failed'],
  ]);
}

celRuleCases(tekton, 'tekton.dev', 'PipelineRun', [
  ['held back', { spec: { status: 'PipelineRunPending' } }, 'Paused'],
]);

celRuleCases(tekton, 'triggers.tekton.dev', 'EventListener', [
  ['available', says('Available True'), 'Successful'],
  ['starting', says('Available False', 'Progressing True'), 'InProgress'],
  ['given up', says('Available False', 'Progressing False'), 'Failed'],
]);

celRuleCases(tekton, 'operator.tekton.dev', 'TektonConfig', [
  ['ready', says('Ready True'), 'Successful'],
  ['installing', says('Ready False'), 'InProgress'],
]);

describe('definitions of Tekton', () => {
  it.each([
    ['tekton.dev', 'Pipeline'],
    ['tekton.dev', 'Task'],
    ['triggers.tekton.dev', 'TriggerTemplate'],
  ])('%s/%s is in place once it exists', (group, kind) => {
    expect(statusOf(tekton, group, kind)).toBe('Successful');
  });
});
