import { tools } from '../build/rolldown.mjs';

export default tools('dist/cluster', { main: 'tools/cluster/main.ts' });
