import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractFromSpec } from '../contract/from-spec.js';
import { readMarkdown } from '../markdown/source.js';
import { bundleScripts, loadAssets } from '../site/assets.js';
import { renderSite, type Site } from '../site/site.js';
import { errorPage, messageOf } from './error-page.js';
import { type Content, serveSite } from './server.js';
import { oneAtATime, watchFolders } from './watch.js';

/** What the preview shows, and where. */
export interface PreviewOptions {
  /** The folder that holds `spec/` and `docs/`. */
  readonly root: string;
  /** 0 for one that is free. */
  readonly port: number;
  /** Gets a sentence for each thing that happens. */
  readonly log: (line: string) => void;
}

/** A running preview. */
export interface Preview {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the site as it follows from `spec/` and the Markdown files, and builds it anew when one of them changes. While they
 * are broken every page says what is wrong.
 *
 * @throws Error with the code `EADDRINUSE` when the port is taken
 */
export async function startPreview({ root, port, log }: PreviewOptions): Promise<Preview> {
  const outputDirectory = await mkdtemp(join(tmpdir(), 'margo-contract-preview-'));
  const assets = new Map([...(await loadAssets()), ...(await bundleScripts(['reload']))]);
  const build = (): Promise<Content> => buildContent({ root, outputDirectory, assets, log });
  const server = await serveSite(await build(), port);
  const rebuild = oneAtATime(async () => server.show(await build()));
  const folders = ['spec', 'docs/guides', 'docs/reference', 'docs/decisions'];
  const watcher = await watchFolders(
    folders.map((folder) => join(root, folder)),
    () => void rebuild(),
  );
  return {
    url: server.url,
    async close() {
      await watcher.close();
      await server.close();
      await rm(outputDirectory, { recursive: true, force: true });
    },
  };
}

interface BuildOptions extends Pick<PreviewOptions, 'root' | 'log'> {
  readonly outputDirectory: string;
  readonly assets: Site;
}

async function buildContent({ root, outputDirectory, assets, log }: BuildOptions): Promise<Content> {
  try {
    const contract = await contractFromSpec({ specDirectory: join(root, 'spec'), outputDirectory });
    const site = renderSite({ contract, markdown: await readMarkdown(root), assets, root });
    log('The site is built.');
    return { site: new Map([...site].map(([path, text]) => [path, withReload(path, text)])) };
  } catch (error) {
    log(messageOf(error));
    return { standIn: (path) => withReload(path, errorPage(error, path)), assets };
  }
}

function withReload(path: string, text: string): string {
  if (!path.endsWith('.html')) return text;
  return text.replace('</head>', '<script src="/assets/reload.js" defer></script>\n</head>');
}
