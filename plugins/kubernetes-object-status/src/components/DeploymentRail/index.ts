export { DeploymentRail } from './DeploymentRail';
