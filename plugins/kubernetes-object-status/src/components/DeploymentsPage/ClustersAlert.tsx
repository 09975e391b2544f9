import { Alert } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { ClusterStatus } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { objectStatusApiRef } from '../../api/ObjectStatusApi';
import { idleMs } from '../../hooks/intervals';
import { usePolling } from '../../hooks/usePolling';
import { useTexts } from '../../hooks/useTexts';

/**
 * Names the clusters that do not answer; the others go on.
 *
 * Absent where the reader may not see clusters: the page works without.
 *
 * @internal
 */
export function ClustersAlert() {
  const api = useApi(objectStatusApiRef);
  const { t } = useTexts();
  const { value } = usePolling<ClusterStatus[]>({
    key: 'clusters',
    ask: async signal => (await api.listClusters(signal)).items,
    intervalMs: () => idleMs,
  });
  const clusters = value ?? [];
  const silent = clusters.filter(({ state }) => state === 'NoAnswer');
  if (silent.length === 0) return null;
  return (
    <Alert
      mb="4"
      status="warning"
      icon
      title={t('clusters.partial', {
        shown: String(clusters.length - silent.length),
        total: String(clusters.length),
      })}
      description={silent.map(({ name, message }) => (
        <span key={name} style={{ display: 'block' }}>
          {message === undefined
            ? t('clusters.silent', { name })
            : t('clusters.silentBecause', { name, message })}
        </span>
      ))}
    />
  );
}
