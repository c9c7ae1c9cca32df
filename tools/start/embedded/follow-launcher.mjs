// Preloaded into every process of the embedded system: when the launcher is gone, however it ended, the process stops
// too.
const graceMilliseconds = 15_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), graceMilliseconds).unref();
});
process.channel?.unref();
