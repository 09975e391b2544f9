/** Texts of everything that stands where there is nothing to show, or not all. @internal */
export const statesTexts = {
  notFound: {
    title: 'There is no such deployment, or you may not see it.',
    all: 'All deployments of {{entity}}',
    allOfPortal: 'All deployments',
  },
  refused: {
    title: 'You may not see these deployments',
    titleOfEntity: 'You may not see deployments of this component',
    text: 'You need {{permission}}. Ask the owner, or your portal administrator.',
    textWithOwner:
      'You need {{permission}}. Ask its owner, {{owner}}, or your portal administrator.',
  },
  gone: {
    title: '{{entity}} is no longer in the catalog. Its deployments are kept.',
  },
  empty: {
    title: 'No deployments yet',
    titleOfEnvironment: 'No deployments to {{environment}} yet',
    text: 'The first one appears here when a pipeline records it.',
    copy: 'Copy command',
  },
  error: {
    title: 'The deployment could not be loaded',
    titleOfList: 'The deployments could not be loaded',
    answered:
      'The server answered with {{status}}. Nothing is lost: deployments are recorded and judged apart from this page.',
    unreachable:
      'The portal does not answer. Nothing is lost: deployments are recorded and judged apart from this page.',
    retry: 'Try again',
    reference: 'Reference {{reference}}',
  },
  stale: {
    title: 'The portal does not answer.',
    text: 'You see the last known state. The verdict is made on the server and does not depend on this page.',
  },
  loading: 'Loading',
  copy: {
    copied: 'Copied',
    refused: 'Not copied',
  },
} as const;
