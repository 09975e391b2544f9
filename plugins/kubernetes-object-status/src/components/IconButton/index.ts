export { CopyIcon } from './CopyIcon';
export { DownloadIcon } from './DownloadIcon';
export { IconButton } from './IconButton';
