export { ComparePage } from './ComparePage';
export { compareSearch } from './compareSearch';
export { settingName, settingValue } from './settingWords';
