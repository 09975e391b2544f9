export interface Config {
  app?: {
    /** There while the portal runs with the demo cluster; written by `npm start`. */
    demo?: {
      /**
       * Folder of the checkout, in which the commands run.
       * @visibility frontend
       */
      checkout: string;
      /**
       * File with the demo cluster's kubeconfig.
       * @visibility frontend
       */
      kubeconfig: string;
      /**
       * Folder of the portal's data, where it is not the default one.
       * @visibility frontend
       */
      dataDir?: string;
    };
  };
}
