/** The generation of the object that is being judged; conditions are compared with it. */
export interface Generation {
  current?: number;
}
