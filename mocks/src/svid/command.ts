import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { logToStderr } from '../process/log.js';
import { parseDurationOption } from '../process/options.js';
import { printReady } from '../process/run.js';
import type { IssueOptions } from './trust-domain.js';

interface SvidCommandOptions {
  readonly dir: string;
  readonly client: string;
  readonly out?: string;
  readonly key: NonNullable<IssueOptions['keyKind']>;
  readonly lifetime: number;
  readonly defect?: string;
  readonly shape?: string;
}

const KEY_KINDS = ['P-256', 'P-384', 'Ed25519', 'RSA-3072', 'RSA-4096'] as const;
const DAY_MILLISECONDS = 86_400_000;

/** `margo-mock svid` */
export function svidCommand(): Command {
  return new Command('svid')
    .description(
      'Issue the SVID of a client, by the PKI that margo-mock wfm --profile mtls or margo-mock mis keeps.',
    )
    .requiredOption(
      '--dir <directory>',
      'the directory of the WFM or identity service; its ready line names it',
    )
    .option('--client <id>', 'the wfm-client-id', parseClientId, 'device-2')
    .addOption(new Option('--key <kind>', 'kind of key').choices([...KEY_KINDS]).default('P-256'))
    .option(
      '--lifetime <duration>',
      'how long it is valid, from now: 15m, 24h',
      parseDurationOption,
      DAY_MILLISECONDS,
    )
    .option('--defect <name>', 'the one thing that is to be wrong; "list" shows them all')
    .option('--shape <name>', 'what is to be unusual, and right all the same; "list" shows them all')
    .option('--out <directory>', 'where the files go; the same directory by default')
    .action(runSvid);
}

async function runSvid(options: SvidCommandOptions): Promise<void> {
  if (options.defect === 'list' || options.shape === 'list') return list(options.defect === 'list');
  const { TrustDomain } = await import('./trust-domain.js');
  const { makeDirectory } = await import('../process/directory.js');
  const { PRIVATE, PUBLIC, writeWhole } = await import('../process/write-whole.js');
  const { dir, client, out = dir, key: keyKind, lifetime, defect, shape } = options;
  const domain = await TrustDomain.openKept(dir);
  const svid = await domain.issueClient(client, {
    keyKind,
    lifetimeSeconds: lifetime / 1000,
    ...(defect !== undefined && { defect }),
    ...(shape !== undefined && { shape }),
  });
  await makeDirectory(out);
  const name = [client, shape, defect].filter((part) => part !== undefined).join('-');
  const files = { svid: join(out, `${name}.pem`), key: join(out, `${name}-key.pem`) };
  await writeWhole(files.key, svid.key, PRIVATE);
  await writeWhole(files.svid, svid.cert, PUBLIC);
  logToStderr('svid: the WFM serves this client once an operator has put it on the list of accepted ones');
  printReady({ kind: 'svid', spiffeId: svid.spiffeId, ...files, notAfter: svid.notAfter.toISOString() });
}

async function list(defects: boolean): Promise<void> {
  const { DEFECTS, SHAPES } = await import('./defects.js');
  process.stdout.write(
    `${(defects ? DEFECTS : SHAPES).map(({ name, effect }) => `${name}  ${effect}`).join('\n')}\n`,
  );
}

/** A name of a file as well, so that it is not long. */
function parseClientId(text: string): string {
  if (/^[A-Za-z0-9._-]{1,100}$/.test(text) && !/^\.\.?$/.test(text)) return text;
  throw new InvalidArgumentError(
    'A wfm-client-id has 1 to 100 characters of A-Z a-z 0-9 . - _ and is neither . nor ..',
  );
}
