import { afterwatchCases } from './afterwatchCases';
import { DeployCase } from './DeployCase';
import { helmCases } from './helmCases';
import { observedCases } from './observedCases';
import { reportedCases } from './reportedCases';

/** Every way to deploy; a new one is a row of one of these tables. */
export const deployCases: DeployCase[] = [
  ...reportedCases,
  ...helmCases,
  ...observedCases,
  ...afterwatchCases,
];
