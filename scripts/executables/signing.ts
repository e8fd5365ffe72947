import { execFileSync } from 'node:child_process';

/** macOS runs no program whose signature does not fit, so that of Node.js goes before something is put into it. */
export function unsign(path: string): void {
  if (process.platform === 'darwin') execFileSync('codesign', ['--remove-signature', path]);
}

/** A signature of nobody in particular, with which macOS runs a program that was built on the same machine. */
export function sign(path: string): void {
  if (process.platform === 'darwin') execFileSync('codesign', ['--sign', '-', path]);
}
