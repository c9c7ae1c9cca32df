import { join, resolve } from 'node:path';

/** Where the parts of the system lie on a machine. */
export interface Places {
  /** `/`, or the folder that stands for the machine */
  readonly root: string;
  /** the release: what holds `dist/` and `node_modules/` */
  readonly release: string;
  /** settings of every installation */
  readonly settings: string;
  readonly data: string;
  readonly backups: string;
  readonly nginx: string;
}

/**
 * @param release folder of the release
 * @param root folder that stands for the machine; left out: this machine
 */
export function placesBelow(release: string, root = '/'): Places {
  const folder = resolve(root);
  return {
    root: folder,
    release: resolve(release),
    settings: join(folder, 'etc/signali'),
    data: join(folder, 'var/lib/signali'),
    backups: join(folder, 'var/backups/signali'),
    nginx: join(folder, 'etc/nginx/sites-available'),
  };
}

/** A built program, as `apps/api/main`. */
export function builtIn(places: Places, program: string): string {
  return join(places.release, 'dist', `${program}.js`);
}
