/** How often it is looked whether the shell that npm started is still there. */
const PARENT_CHECK_MILLISECONDS = 500;

/** Read at once: the shell may be gone before anybody asks to be told. */
const parentAtStart = process.ppid;

/**
 * Calls `stop` once, when the process is told to end. Under npm (`underNpm`) also when its parent is gone:
 * a signal sent to npm reaches the shell in between, and that shell does not pass it on.
 */
export function onStopSignal(underNpm: boolean, stop: (why: string) => void): void {
  let told = false;
  const tell = (why: string) => {
    if (told) return;
    told = true;
    stop(why);
  };
  process.on('SIGTERM', () => tell('SIGTERM'));
  process.on('SIGINT', () => tell('SIGINT'));
  if (!underNpm) return;
  setInterval(() => {
    if (process.ppid !== parentAtStart) tell('parent gone');
  }, PARENT_CHECK_MILLISECONDS).unref();
}
