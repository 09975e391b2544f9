export interface Config {
  demo?: {
    /** File with what the demo deployed before it was started; written by `npm start`. */
    past?: string;
  };
}
