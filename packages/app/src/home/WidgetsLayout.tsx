import { Container, Grid } from '@backstage/ui';
import { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { Fragment } from 'react';

/** Whatever widgets there are, side by side: a newcomer has nothing to arrange. */
export function WidgetsLayout({ widgets }: HomePageLayoutProps) {
  return (
    <main>
      <Container pt="6" pb="6">
        <Grid.Root columns={{ initial: '1', md: '2' }} gap="6">
          {widgets.map(({ node, component }) => (
            <Fragment key={node.spec.id}>{component}</Fragment>
          ))}
        </Grid.Root>
      </Container>
    </main>
  );
}
