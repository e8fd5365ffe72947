import { isMargoError } from '@margo-contract/protocol/error';
import { withoutControls } from './process/log.js';
import { createProgram } from './program.js';

// A reader that has seen enough, such as `head`, ends the output and nothing else.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

try {
  await createProgram().parseAsync();
} catch (error) {
  const message = isMargoError(error) ? error.message : String((error as Error).stack ?? error);
  process.stderr.write(`margo-mock: ${withoutControls(message)}\n`);
  process.exitCode = 1;
}
