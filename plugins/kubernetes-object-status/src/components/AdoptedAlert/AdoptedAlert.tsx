import { Alert, Link } from '@backstage/ui';
import { useExecution } from '../../hooks/useExecution';
import { executionTitle } from '../../hooks/useExecutionTitle';
import { useTexts } from '../../hooks/useTexts';
import { sourceName } from '../../views/sourceLinks';
import { useExecutionLinks } from '../ExecutionLinks';

/**
 * That an execution which was recorded by itself counts as the one that a
 * pipeline reported, and where that is.
 *
 * @internal
 */
export function AdoptedAlert({ adoptedBy }: { adoptedBy: string }) {
  const texts = useTexts();
  const { t } = texts;
  const links = useExecutionLinks();
  // Who may not see the other one is told of it without its name.
  const { value: report } = useExecution(adoptedBy);
  const title = report && executionTitle(report, texts);
  const href = links.execution?.(adoptedBy);
  return (
    <Alert
      status="info"
      icon
      title={
        report && title !== undefined
          ? t('adoption.countsAs', {
              title,
              source: sourceName(report.source),
            })
          : t('adoption.countsAsOther')
      }
      description={t('adoption.once')}
      customActions={
        report &&
        href && (
          <Link href={href}>{t('adoption.show', { title: title ?? '' })}</Link>
        )
      }
    />
  );
}
