import { Try } from './commands';

/** A try and what will be seen of it. */
export interface DescribedTry extends Try {
  title: string;
  seen: string;
}

/** What the page offers, from the simplest to the strangest. */
export const tries: readonly DescribedTry[] = [
  {
    title: 'Deploy something',
    service: 'checkout',
    environment: 'staging',
    seen: 'New pods replace the old ones. When everything has been healthy for 10 seconds without a break, the deployment is Successful.',
  },
  {
    title: 'Ask for an image that does not exist',
    service: 'checkout',
    environment: 'staging',
    behaviour: 'image-cannot-be-pulled',
    seen: 'The old pods go on. After 10 seconds of failure the deployment is Failed, and the cause names pod, container and image. The next deployment without --break mends it.',
  },
  {
    title: 'Crash once and recover',
    service: 'checkout',
    environment: 'testing',
    behaviour: 'crash-once',
    seen: 'A container exits and is restarted. That closes the window; it opens anew, and the deployment still ends as Successful.',
  },
  {
    title: 'Crash again and again',
    service: 'storefront',
    environment: 'staging',
    behaviour: 'crash-loop',
    seen: 'Failed, with the exit code and what the container said last.',
  },
  {
    title: 'Look healthy, then fall over',
    service: 'storefront',
    environment: 'testing',
    behaviour: 'crash-after-ready',
    seen: 'Ready pods open the window, and each crash closes it again. A check that stops at the first ready pod would have said yes.',
  },
  {
    title: 'Fall over after the verdict',
    service: 'checkout',
    environment: 'testing',
    behaviour: 'crash-after-green',
    seen: 'Successful, and 20 seconds later the pods crash. The outcome stays; what came later stands beside it, and the owners get a notification.',
  },
  {
    title: 'Never get ready',
    service: 'ledger',
    environment: 'production',
    behaviour: 'never-ready',
    seen: 'Nothing has failed, but nothing arrives: after 90 seconds it has Timed out, and says what it waited for.',
  },
  {
    title: 'Run into a quota',
    service: 'storefront',
    environment: 'testing',
    behaviour: 'quota-exceeded',
    seen: 'The namespace has no room for another pod. The cause is QuotaExceeded, though no pod exists that could tell of it.',
  },
  {
    title: 'Another kind of workload',
    service: 'log-collector',
    environment: 'staging',
    behaviour: 'slow',
    seen: 'A DaemonSet, node by node. Try ledger (StatefulSet), product-import (Job) and nightly-report (CronJob) as well.',
  },
];
