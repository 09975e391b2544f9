export { readDemo } from './readDemo';
export { tryItModule } from './tryItModule';
