/** A file of the Debian package outside of `/usr/lib/signali`. */
export interface MachineFile {
  /** of the repository */
  readonly from: string;
  /** on the machine, without the first `/` */
  readonly to: string;
  /** Whether it is a program; other files are only read. */
  readonly isProgram?: boolean;
}

const systemd = 'tools/operation/systemd';
const unit = (name: string): MachineFile => ({ from: `${systemd}/${name}`, to: `usr/lib/systemd/system/${name}` });

/** Where the files of the repository lie on a machine that has the package. */
export const machineFiles: readonly MachineFile[] = [
  unit('signali-api@.service'),
  unit('signali-worker@.service'),
  unit('signali-solo@.service'),
  unit('signali-migrate@.service'),
  unit('signali-backup.service'),
  unit('signali-backup.timer'),
  unit('signali-records-simulator.service'),
  { from: `${systemd}/signali.sysusers.conf`, to: 'usr/lib/sysusers.d/signali.conf' },
  { from: `${systemd}/signali.tmpfiles.conf`, to: 'usr/lib/tmpfiles.d/signali.conf' },
  { from: 'tools/operation/nginx/signali.conf', to: 'usr/share/doc/signali/examples/nginx/signali.conf' },
  { from: 'tools/operation/signali.env.example', to: 'usr/share/doc/signali/examples/signali.env' },
  { from: 'tools/release/debian/copyright', to: 'usr/share/doc/signali/copyright' },
  { from: 'tools/release/debian/lintian-overrides', to: 'usr/share/lintian/overrides/signali' },
];

/** Links of the machine, by where they lie; what they lead to is relative to that. */
export const machineLinks: Readonly<Record<string, string>> = {
  'usr/bin/signali': '../lib/signali/tools/operation/signali',
  'usr/bin/signali-setup': 'signali',
  'usr/bin/signali-status': 'signali',
  'usr/share/doc/signali/docs': '../../../lib/signali/tools/docs',
  'usr/share/doc/signali/CHANGELOG.md': '../../../lib/signali/.github/CHANGELOG.md',
};

/** Files under `/etc` that the package brings and an operator may change: `DEBIAN/conffiles`. */
export const settingsFiles: readonly string[] = machineFiles
  .filter(({ to }) => to.startsWith('etc/'))
  .map(({ to }) => `/${to}`);
