import { tools } from '../../tools/build/rolldown.mjs';

export default tools('dist/hostile', {
  main: 'tests/hostile/main.ts',
  'busy-crowd': 'tests/hostile/busy-crowd.ts',
  'honest-people': 'tests/hostile/honest-people.ts',
});
