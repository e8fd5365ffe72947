import { execFileSync } from 'node:child_process';

/**
 * Runs npm in a folder and gives what it wrote. It is npm's own script under this Node, so that no shell is needed on any platform.
 *
 * @throws Error when this process was not started by npm, or npm fails
 */
export function npm(folder: string, ...args: string[]): string {
  const script = process.env.npm_execpath;
  if (script === undefined) throw new Error('Run this with: npm run check:packages');
  return node(folder, script, ...args);
}

/**
 * Runs Node in a folder and gives what it wrote; its errors are shown.
 *
 * @throws Error with the whole command when it fails
 */
export function node(folder: string, ...args: string[]): string {
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  try {
    return execFileSync(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
  } catch (error) {
    const output = error instanceof Error && 'stdout' in error ? `\n${String(error.stdout)}` : '';
    throw new Error(`Failed: node ${args.join(' ').slice(0, 300)}${output}`);
  }
}

/** Shows a line of progress. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
