#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/cli.js', import.meta.url);

if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write('margo-mock is not built yet: run "npm run build" in the root of the repository.\n');
  process.exitCode = 1;
}
