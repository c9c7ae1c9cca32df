import { Gauge, lastBackupNote, type MetricsRegistry, type NotePlace } from '@ns/platform';

/** Registers how long ago the last backup was made, as `backup.js` notes it. */
export function registerBackupGauge(registry: MetricsRegistry, notes: NotePlace): void {
  new Gauge({
    name: 'ns_backup_age_seconds',
    help: 'Seconds since backup.js made the last backup; NaN when it has made none.',
    registers: [registry],
    async collect() {
      const madeAt = Date.parse((await notes.read(lastBackupNote)) ?? '');
      this.set((Date.now() - madeAt) / 1000);
    },
  });
}
