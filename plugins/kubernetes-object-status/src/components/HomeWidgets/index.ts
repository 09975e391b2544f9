export { MyDeployments } from './MyDeployments';
export { TeamDeployments } from './TeamDeployments';
