export { WhatToDo } from './WhatToDo';
