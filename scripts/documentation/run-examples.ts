/** Runs the programs whose files stand after `--`, with the arguments before it, and says which of them fails. */
import { pathToFileURL } from 'node:url';

const given = process.argv.slice(2);
const end = given.indexOf('--');
const [runtime = ''] = process.argv;
for (const file of given.slice(end + 1)) {
  process.argv = [runtime, file, ...given.slice(0, end)];
  // Programs that run until they are stopped are stopped.
  const stop = setTimeout(() => process.emit('SIGTERM'), 3000);
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    process.stderr.write(`FAILED ${file}\n${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    clearTimeout(stop);
  }
}
