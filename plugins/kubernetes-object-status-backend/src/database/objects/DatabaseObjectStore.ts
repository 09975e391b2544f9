import { ObjectStore } from '../../objects/ObjectStore';
import { Database } from '../Database';
import { findObject } from './findObject';

/** Single objects in the plugin's database. */
export class DatabaseObjectStore implements ObjectStore {
  constructor(private readonly database: Database) {}

  findObject(executionId: string, step: number, uidOrId: string) {
    return findObject(this.database, { executionId, step }, uidOrId);
  }
}
