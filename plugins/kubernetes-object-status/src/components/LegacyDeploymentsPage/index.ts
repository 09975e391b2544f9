export { LegacyDeploymentsPage } from './LegacyDeploymentsPage';
