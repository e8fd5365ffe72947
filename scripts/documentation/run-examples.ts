/** Runs the programs whose files are named after the two arguments that they get, and says which of them fails. */
import { pathToFileURL } from 'node:url';

const [url = '', ca = '', ...files] = process.argv.slice(2);
for (const file of files) {
  process.argv = [process.argv[0] ?? '', file, url, ca];
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
