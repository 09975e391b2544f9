import { startTime } from '../views/times';
import { Texts, useTexts } from './useTexts';

/** What a title is made of. @internal */
export interface Titled {
  title?: string;
  version?: string;
  environment: string;
  createdAt: string;
}

/**
 * The name of an execution: version and environment, else the title that its
 * pipeline gave, else its time.
 *
 * @internal
 */
export function useExecutionTitle(execution: Titled): string {
  return executionTitle(execution, useTexts());
}

/** The same for who has the texts already. @internal */
export function executionTitle(
  execution: Titled,
  { t, reader }: Texts,
): string {
  const { version, environment, title, createdAt } = execution;
  if (version !== undefined) return t('header.title', { version, environment });
  if (title !== undefined) return title;
  const time = startTime(createdAt, reader);
  return t('header.titleWithoutVersion', { time });
}
