import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { readApi } from './api/read-api.js';
import { contractFromGenerated } from './contract/from-generated.js';
import { readExampleReport } from './contract/read-report.js';
import { SiteErrors } from './link/site-error.js';
import { readMarkdown } from './markdown/source.js';
import { startPreview } from './preview/preview.js';
import { loadAssets } from './site/assets.js';
import { renderSite } from './site/site.js';
import { writeSite } from './site/write-site.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The command line of the site. */
export function createProgram(): Command {
  const program = new Command().name('docs').description('The reference site of the contract.');
  program
    .command('build')
    .description('Writes the site to docs/site from what was generated last.')
    .action(build);
  program
    .command('preview')
    .description('Serves the site, and builds it anew whenever spec/ changes.')
    .option('--port <number>', 'the port on 127.0.0.1; 0 for one that is free', parsePort, 0)
    .action(preview);
  return program;
}

async function build(): Promise<void> {
  try {
    const site = renderSite({
      contract: await contractFromGenerated(),
      markdown: await readMarkdown(root),
      api: await readApi(root),
      example: await readExampleReport(),
      assets: await loadAssets(),
      root,
    });
    const directory = fileURLToPath(new URL('../site/', import.meta.url));
    await writeSite(directory, site);
    process.stdout.write(`Wrote ${site.size} files. Open docs/site/index.html.\n`);
  } catch (error) {
    if (!(error instanceof SiteErrors)) throw error;
    fail(error.message);
  }
}

async function preview({ port }: { readonly port: number }): Promise<void> {
  const log = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    const { url, close } = await startPreview({ root, port, log });
    log(`Preview: ${url} (Ctrl-C ends it)`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    fail(`Port ${port} belongs to another process. Choose another, or leave --port out.`);
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  return port;
}
