import {
  ObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import { warningsOfStep } from '../../views/stepWarnings';
import { Tag } from '../Tag';

/**
 * How many warnings a step and its objects have; they are listed below the
 * head.
 *
 * @internal
 */
export function WarningCount(props: {
  step: StepExecution;
  rows: ObjectRow[];
}) {
  const { t } = useTexts();
  const count = warningsOfStep(props.step, props.rows).length;
  return count === 0 ? null : <Tag>{t('tag.warnings', { count })}</Tag>;
}
