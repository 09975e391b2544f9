/** Path of the tab below an entity's page. @internal */
export const entityTabPath = 'object-status';
