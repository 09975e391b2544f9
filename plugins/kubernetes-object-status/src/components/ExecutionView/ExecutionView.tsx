import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Polled } from '../../hooks/PollingLoop';
import { failureOf, isDefinite } from '../../views/failure';
import { PreviousVersion } from '../../views/previousVersion';
import { ObjectLinksProvider } from '../ObjectDrawer';
import { FailureState, LoadingState } from '../State';
import { KnownExecution } from './KnownExecution';

interface Props {
  polled: Polled<Execution>;
  /** Where all deployments are listed. */
  all: { href: string; text: string };
  /** Address of this execution that stays; without the origin. */
  permalink: string;
  /** What was there before, where it is known. */
  previous?: PreviousVersion;
}

/**
 * One execution: live while it is being decided, frozen afterwards.
 *
 * The last known state stays when answers fail, unless the answer is that
 * there is nothing to see.
 *
 * @internal
 */
export function ExecutionView({ polled, all, permalink, previous }: Props) {
  const { value: execution, error, refresh } = polled;
  const failure = error === undefined ? undefined : failureOf(error);
  if (failure && (execution === undefined || isDefinite(failure))) {
    return (
      <FailureState
        failure={failure}
        what="deployment"
        onRetry={refresh}
        all={all}
      />
    );
  }
  if (execution === undefined) return <LoadingState />;
  return (
    <ObjectLinksProvider permalink={permalink}>
      <KnownExecution
        key={execution.id}
        execution={execution}
        polled={polled}
        permalink={permalink}
        previous={previous}
      />
    </ObjectLinksProvider>
  );
}
