import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Opens a database when it is first used; throws where the browser refuses storage (some private modes). */
export type DeviceDatabase<Tables extends DBSchema> = () => Promise<IDBPDatabase<Tables>>;

/**
 * One IndexedDB database of this site. It is opened once, and again after the browser refused or closed it.
 * @param build creates the stores of a new database
 */
export function deviceDatabase<Tables extends DBSchema>(
  name: string,
  build: (database: IDBPDatabase<Tables>) => void,
): DeviceDatabase<Tables> {
  let opened: Promise<IDBPDatabase<Tables>> | null = null;
  const forget = (): void => {
    opened = null;
  };
  return () => {
    if (!opened) {
      opened = openDB<Tables>(name, 1, { upgrade: build, terminated: forget });
      opened.catch(forget);
    }
    return opened;
  };
}
