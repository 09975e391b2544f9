export { homeLayoutModule } from './homeLayoutModule';
export { homeModule } from './homeModule';
