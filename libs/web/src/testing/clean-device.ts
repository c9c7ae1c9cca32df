import { afterEach } from 'vitest';

// The files of a worker share the device: what one test chose or kept there, such as a language, others do not find.
afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
