import { ConfigApi } from '@backstage/frontend-plugin-api';

/** Where the demo of this portal is, on the machine that the portal runs on. */
export interface Demo {
  /** Folder of the checkout. */
  checkout: string;
  /** File. */
  kubeconfig: string;
  /** Folder; absent when it is the default one. */
  dataDir?: string;
  /** Address of the portal. */
  portal: string;
}

/** The address that the command line takes for the portal when nobody says otherwise. */
const defaultPortal = 'http://localhost:7007';

/** `undefined` where the portal runs without the demo. */
export function readDemo(config: ConfigApi): Demo | undefined {
  const demo = config.getOptionalConfig('app.demo');
  return (
    demo && {
      checkout: demo.getString('checkout'),
      kubeconfig: demo.getString('kubeconfig'),
      dataDir: demo.getOptionalString('dataDir'),
      portal: config.getOptionalString('backend.baseUrl') ?? defaultPortal,
    }
  );
}

/** Whether the command line finds portal and token by itself. */
export function isDefaultPortal({ portal, dataDir }: Demo): boolean {
  return portal === defaultPortal && dataDir === undefined;
}
