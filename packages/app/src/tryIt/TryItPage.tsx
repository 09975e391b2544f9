import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Card,
  CardBody,
  CardHeader,
  Container,
  Flex,
  Link,
  Text,
} from '@backstage/ui';
import { Command } from './Command';
import {
  deployCommand,
  kubectlCommand,
  plainCommand,
  podsCommand,
} from './commands';
import { Newest } from './Newest';
import { Demo, readDemo } from './readDemo';
import { DescribedTry, tries } from './tries';
import styles from './TryIt.module.css';

/** What is simulated, and what a reader can do with it. */
export function TryItPage() {
  const demo = readDemo(useApi(configApiRef));
  if (!demo) return null;
  return (
    <main>
      <Container pt="4" pb="6">
        <Flex direction="column" gap="4">
          <Simulated />
          <div className={styles.columns}>
            <Flex direction="column" gap="4">
              <Tries demo={demo} />
              <WithKubectl demo={demo} />
              <RealCluster />
            </Flex>
            <Newest />
          </div>
        </Flex>
      </Container>
    </main>
  );
}

function Simulated() {
  return (
    <Alert
      status="info"
      title="Everything that runs here is simulated"
      description="The cluster demo is a program on this machine that answers like a Kubernetes API server: no container runs and no image is pulled. Its teams, services and pipelines are invented; a pipeline deploys something every few minutes, and some of it fails on purpose. What is real: the portal, how it watches, and its verdicts."
    />
  );
}

function Tries({ demo }: { demo: Demo }) {
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small">
          Deploy this, break that
        </Text>
      </CardHeader>
      <CardBody>
        <Flex direction="column" gap="4">
          <Text as="p">
            Run these in a terminal, in the folder <code>{demo.checkout}</code>.
            Each prints the address of its deployment, and ends with the verdict
            as its exit code.
          </Text>
          <ul className={styles.list}>
            {tries.map(each => (
              <OneTry key={each.title} demo={demo} wanted={each} />
            ))}
            <li>
              <Text as="h3" weight="bold">
                What else there is
              </Text>
              <Command
                label="list what may be deployed and broken"
                text={plainCommand(demo, '--list')}
              />
              <Command
                label="show what runs"
                text={plainCommand(demo, 'status')}
              />
            </li>
          </ul>
        </Flex>
      </CardBody>
    </Card>
  );
}

function OneTry({ demo, wanted }: { demo: Demo; wanted: DescribedTry }) {
  const { title, service, environment, seen } = wanted;
  const tab = `/catalog/default/component/${service}/object-status?env=${environment}`;
  return (
    <li>
      <Text as="h3" weight="bold">
        {title}
      </Text>
      <Command label={title} text={deployCommand(demo, wanted)} />
      <Text as="p" className={styles.seen}>
        {seen}{' '}
        <Link href={tab}>
          {service} in {environment}
        </Link>
      </Text>
    </li>
  );
}

function WithKubectl({ demo }: { demo: Demo }) {
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small">
          The same with kubectl
        </Text>
      </CardHeader>
      <CardBody>
        <Flex direction="column" gap="3">
          <Text as="p">
            This is what a pipeline of your own does: apply, record, wait. The
            annotation in the manifest tells the simulated pods what to do.
          </Text>
          <Command label="break checkout" text={kubectlCommand(demo)} />
          <Command label="list the simulated pods" text={podsCommand(demo)} />
        </Flex>
      </CardBody>
    </Card>
  );
}

function RealCluster() {
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small">
          Your own cluster
        </Text>
      </CardHeader>
      <CardBody>
        <Flex direction="column" gap="3">
          <Text as="p">
            Start the portal with a kubeconfig: its contexts stand beside the
            demo, or with <code className={styles.option}>--no-demo</code>{' '}
            instead of it. The portal only reads, and the demo never touches
            them.
          </Text>
          <Command
            label="start with a cluster of your own"
            text="npm start -- --kubeconfig ~/.kube/config"
          />
        </Flex>
      </CardBody>
    </Card>
  );
}
