import { MOST_MEMORY } from './extractor.ts';

/** How often the memory is looked at, in milliseconds. */
const every = 20;

// Runs in a thread beside the one that reads a file, which may be busy for as long as it likes.
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_MEMORY * 1024 * 1024) process.kill(process.pid, 'SIGKILL');
}, every);
