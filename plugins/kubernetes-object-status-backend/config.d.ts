import { HumanDuration } from '@backstage/types';

export interface Config {
  kubernetesObjectStatus?: {
    /** Whether clusters of the Kubernetes plugin are used too. Only `false` for now. */
    reuse?: {
      kubernetes?: boolean | string[];
    };

    /** Clusters whose objects are observed. */
    clusters?: Array<{
      /** Name by which steps, environments and permissions call it. */
      name: string;
      /** Address of the API server; not beside `kubeconfig`. */
      url?: string;
      /**
       * Token of a service account.
       * @visibility secret
       */
      serviceAccountToken?: string;
      /** File with a token; read again when it changes. */
      tokenFile?: string;
      /** Kubeconfig file to take address and credentials from. */
      kubeconfig?: string;
      /** Context in the kubeconfig; needed beside it. */
      context?: string;
      /** Certificate authority, PEM in base64. */
      caData?: string;
      /** File with the certificate authority, PEM. */
      caFile?: string;
      /** Whether steps may be applied to it. Only `false` for now. */
      apply?: boolean;
      /** What is kept of failed objects. */
      evidence?: {
        /**
         * Whether the last lines of containers that fail are read and kept, masked; default: false.
         * Needs `get` on `pods/log`.
         */
        podLogs?: boolean;
      };
    }>;

    /** Environments that executions name; default: one, `default`. */
    environments?: Array<{
      name: string;
      tier?: 'production' | 'staging' | 'testing' | 'development';
      /** Clusters that belong to it; default: every one. */
      clusters?: string[];
      /** Namespaces that belong to it, `*` for any text; default: every one. */
      namespaces?: string[];
    }>;

    /** What a step has that does not say otherwise. */
    defaults?: {
      /** `3m`, a duration object, or `none` for no limit. */
      stepExecutionTimeout?: string | HumanDuration;
      /** `10s` or a duration object; `0s` for none. */
      statusStabilizationTimeout?: string | HumanDuration;
    };

    /**
     * Health rules in CEL, for kinds that no rule is shipped for or in place of
     * one: the first expression that is true names the status, in the order
     * paused, unknown, inProgress, failed, successful; none is InProgress.
     */
    rules?: Array<{
      /** API group; `*.suffix` for every group below a domain. */
      group: string;
      /** Kind; `*` for every kind of the group. */
      kind: string;
      paused?: string;
      unknown?: string;
      inProgress?: string;
      failed?: string;
      successful?: string;
      /** Another word for `successful`. */
      current?: string;
      /** Gives the sentence that is shown. */
      message?: string;
      /** For whoever reads the configuration. */
      note?: string;
      /** Kinds of its children, to any depth: they are shown below it. */
      children?: Array<{ apiVersion: string; kind: string }>;
    }>;

    /** What service principals (CI tokens, other plugins) may do; default: nothing. */
    access?: Array<{
      /** Subject of the token, for instance `external:ci-checkout`; exactly. */
      subject: string;
      /** Entity refs; `*` stands for any text, and alone for no entity too. */
      entityRefs: string[];
      environments: string[];
      clusters: string[];
      /** Namespaces; `*` alone also admits cluster-scoped objects. */
      namespaces: string[];
      actions: Array<'create' | 'read' | 'cancel'>;
    }>;

    /** How long things are kept; `forever` or a duration. */
    retention?: {
      executions?: string | HumanDuration;
      transitions?: string | HumanDuration;
      /** Rows of objects as they were, for the replay of a deployment; default: 90 days. */
      shownOnlyTransitions?: string | HumanDuration;
      /** What was kept of objects that failed, and of all when their step ended; default: forever. */
      evidence?: string | HumanDuration;
    };

    /** Rollouts that nobody reports, of workloads that entities name by their annotations. */
    autoRecord?: {
      /** Whether they are recorded; default: true. */
      enabled?: boolean;
      /** Where they are not, each entry by cluster, namespace or both; `*` stands for any text. */
      exclude?: Array<{ cluster?: string; namespace?: string }>;
      /** Where Argo CD has its Applications, whose revisions are shown; default: `argocd`. */
      argoCdNamespace?: string;
    };

    /** Watching what a step has brought after it was successful; the outcome stays. */
    afterwatch?: {
      /** Whether it is done; default: true. */
      enabled?: boolean;
      /** `10m` or a duration object, at most 24 hours; default: `10m`. */
      duration?: string | HumanDuration;
    };

    /** Telling owners by the portal's notifications, where it has them. */
    notifications?: {
      /** Whether they are told of what failed, timed out, or got into trouble later; default: true. */
      enabled?: boolean;
    };

    /** Executions of the past, from another system or for a demo. */
    historyImport?: {
      /** Whether they may be imported; default: false. */
      enabled?: boolean;
    };

    /** Limits of the API. */
    limits?: {
      /** Largest body, in bytes; default 10485760. */
      bodyBytes?: number;
      /** Steps of one execution; default 200. */
      steps?: number;
      /** Objects of one execution; default 2000. */
      objects?: number;
      /** Manifests kept whole in memory, in bytes; default 268435456. */
      manifestBytesInMemory?: number;
      /** Event streams that are open at the same time; default 1000. */
      streams?: number;
      /** Those of one caller; default 100. */
      streamsPerCaller?: number;
    };
  };
}
