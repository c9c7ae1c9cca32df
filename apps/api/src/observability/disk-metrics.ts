import { statfs } from 'node:fs/promises';
import { Gauge, type MetricsRegistry } from '@ns/platform';

/** Registers how much room is left where the files are. */
export function registerDiskGauges(registry: MetricsRegistry, folder: string, reserveBytes: number): void {
  const registers = [registry];
  new Gauge({
    name: 'ns_disk_free_bytes',
    help: 'Free room of the disk that the data folder is on; NaN when it cannot be looked at.',
    registers,
    async collect() {
      const { bavail, bsize } = await statfs(folder);
      this.set(bavail * bsize);
    },
  });
  new Gauge({
    name: 'ns_disk_reserve_bytes',
    help: 'Free room below which no photo is taken (DISK_RESERVE_MB).',
    registers,
    collect() {
      this.set(reserveBytes);
    },
  });
}
