import { globSync } from 'node:fs';
import { tools } from '../build/rolldown.mjs';

/** Each bench and the servers that it starts; yardsticks are run as they are. */
const entries = globSync('tools/bench/*/{main,*-server}.ts', { exclude: ['tools/bench/yardsticks/**'] });

export default tools(
  'dist/bench',
  Object.fromEntries(entries.map((entry) => [/^tools\/bench\/(.+)\.ts$/.exec(entry)[1], entry])),
);
