export interface Config {
  kubernetesObjectStatus?: {
    /** The pages order the environments of an entity by their tier. */
    environments?: Array<{
      /** @visibility frontend */
      name: string;
      /** @visibility frontend */
      tier?: 'production' | 'staging' | 'testing' | 'development';
    }>;
  };
}
