import { fileURLToPath } from 'node:url';
import { lintCommand } from './main.js';

const ownSpec = fileURLToPath(new URL('../../', import.meta.url));

process.exitCode = await lintCommand({
  specDirectory: process.argv[2] ?? ownSpec,
  workingDirectory: process.cwd(),
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (line) => process.stderr.write(`${line}\n`),
});
