import { tools } from '../../tools/build/rolldown.mjs';

export default tools('dist/faults', { main: 'tests/faults/main.ts' });
