import { globSync } from 'node:fs';
import { tools } from '../build/rolldown.mjs';

/** Each bench and the servers that it starts. */
const entries = globSync('tools/bench/*/{main,*-server}.ts');

export default tools(
  'dist/bench',
  Object.fromEntries(entries.map((entry) => [/^tools\/bench\/(.+)\.ts$/.exec(entry)[1], entry])),
);
