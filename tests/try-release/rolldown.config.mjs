import { tools } from '../../tools/build/rolldown.mjs';

export default tools('dist/try-release', {
  main: 'tests/try-release/main.ts',
  trial: 'tests/try-release/trial.ts',
});
