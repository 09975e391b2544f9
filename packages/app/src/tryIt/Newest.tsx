import { useApi } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Link, Text } from '@backstage/ui';
import { objectStatusApiRef } from '@object-status/backstage-plugin-kubernetes-object-status';
import {
  RiArrowGoForwardLine,
  RiCheckboxBlankCircleLine,
  RiCheckLine,
  RiCloseLine,
  RiLoader4Line,
  RiTimeLine,
} from '@remixicon/react';
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
              <State deployment={deployment} />
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

/** A word with the glyph and colour that the deployment's own page has for it. */
function State({ deployment }: { deployment: NewestDeployment }) {
  const { Icon, look } = looks[deployment.outcome ?? 'going'] ?? otherwise;
  return (
    <span className={styles.state}>
      <Icon className={look} size={16} aria-hidden />
      <Text>{deployment.state}</Text>
    </span>
  );
}

const otherwise = { Icon: RiCheckboxBlankCircleLine, look: styles.other };
const looks: Record<string, typeof otherwise> = {
  going: { Icon: RiLoader4Line, look: styles.going },
  Successful: { Icon: RiCheckLine, look: styles.good },
  Failed: { Icon: RiCloseLine, look: styles.bad },
  TimedOut: { Icon: RiTimeLine, look: styles.other },
  Superseded: { Icon: RiArrowGoForwardLine, look: styles.other },
};

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
