export { CopyButton } from './CopyButton';
export { copyText } from './copyText';
