import { inProgress, successful } from '../../judging/Verdict';
import { text, texts } from '../../kubernetes/fields';
import { KindRule } from '../KindRule';

/** Namespaces: there once they are active; one that is being deleted says so by its phase as well. */
export const namespace: KindRule = {
  group: '',
  kind: 'Namespace',
  columns: [
    {
      id: 'phase',
      title: 'Phase',
      value: object => text(object, 'status.phase'),
    },
  ],
  judge(object) {
    const phase = text(object, 'status.phase');
    if (phase === 'Active') return successful('Exists');
    if (phase !== 'Terminating') {
      return inProgress('NotActive');
    }
    const finalizers = texts(object, 'spec.finalizers').join(', ');
    return inProgress(
      'Terminating',
      { finalizers },
      { text: finalizers ? 'Terminating' : 'TerminatingNow' },
    );
  },
};
