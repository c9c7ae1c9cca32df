import { join } from 'node:path';
import type { Places } from '../places.ts';

/** What the set-up of an installation cannot do, as lines to paste. */
export function whatIsLeft(
  { release, nginx, settings }: Places,
  {
    installation,
    url,
    port,
    units,
  }: {
    readonly installation: string;
    readonly url: string;
    /** of its only process; undefined: two apis on the ports of the site */
    readonly port: number | undefined;
    /** that were not started */
    readonly units: readonly string[];
  },
): string {
  const { hostname } = new URL(url);
  const site = join(nginx, `${installation}.conf`);
  const one = port === undefined ? '' : `; s/127.0.0.1:3000/127.0.0.1:${String(port)}/; /127.0.0.1:3001/d`;
  const start = units.length === 0 ? '' : `\n  systemctl enable --now ${units.join(' ')}\n`;
  return `What is left:${start}
  the certificate into /etc/ssl/signali.pem and its key into /etc/ssl/signali.key, then

  sed 's/signali\\.example\\.bg/${hostname}/${one}' ${join(release, 'tools/operation/nginx/signali.conf')} > ${site}
  ln -sf ../sites-available/${installation}.conf /etc/nginx/sites-enabled/ && nginx -t && systemctl reload nginx

  a copy of ${join(settings, `${installation}.env`)} apart from the backups: its APP_SECRET is half of their worth
`;
}
