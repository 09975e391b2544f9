import { useApi } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Link, Text } from '@backstage/ui';
import { objectStatusApiRef } from '@object-status/backstage-plugin-kubernetes-object-status';
import { useEffect, useState } from 'react';
import { linkOf, NewestDeployment, readNewest } from './readNewest';
import styles from './TryIt.module.css';

const pollMs = 3_000;
const shown = 8;

/** What is going on right now, each with the way to its page. */
export function Newest() {
  const deployments = useNewest();
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small">
          Newest deployments
        </Text>
      </CardHeader>
      <CardBody>
        {deployments.length === 0 && (
          <Text as="p">
            The first ones start a few seconds after the portal is ready.
          </Text>
        )}
        <ul className={`${styles.list} ${styles.newest}`}>
          {deployments.map(deployment => (
            <li key={deployment.id}>
              <Link href={linkOf(deployment)}>{deployment.title}</Link>
              <Text color="secondary">{deployment.state}</Text>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

function useNewest(): NewestDeployment[] {
  const api = useApi(objectStatusApiRef);
  const [deployments, setDeployments] = useState<NewestDeployment[]>([]);
  useEffect(() => {
    const ending = new AbortController();
    const ask = () => {
      if (document.hidden) return;
      api.listExecutions({ limit: shown }, ending.signal).then(
        ({ items }) => setDeployments(items.map(readNewest)),
        () => {
          // The last known ones stay; asked again in a moment.
        },
      );
    };
    ask();
    const timer = setInterval(ask, pollMs);
    return () => {
      clearInterval(timer);
      ending.abort();
    };
  }, [api]);
  return deployments;
}
