/**
 * What the rules have to remember of a step: first sightings, baselines,
 * lives of containers, graces. A plain JSON value, stored with the step.
 *
 * @public
 */
export interface Memory {
  [key: string]: unknown;
}
