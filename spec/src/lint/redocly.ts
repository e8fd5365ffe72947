import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from './finding.js';

/** One problem in `redocly lint --format=json`. */
interface RedoclyProblem {
  readonly ruleId: string;
  readonly severity: 'error' | 'warn';
  readonly message: string;
  readonly reference?: string;
  readonly location: readonly { source: { ref: string }; start?: { line: number; col: number } }[];
}

const configuration = fileURLToPath(new URL('../../../redocly.yaml', import.meta.url));

/**
 * Runs `redocly lint` with the repository's redocly.yaml, in a process of its own because its lint has no API.
 *
 * @param file absolute path of the entry document
 * @throws Error when Redocly did not get as far as a report
 */
export async function runRedocly(file: string): Promise<Finding[]> {
  const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
  const command = join(dirname(manifest), 'bin', 'cli.js');
  const { stdout, stderr } = await run([
    command,
    'lint',
    file,
    '--format=json',
    '--max-problems=1000',
    `--config=${configuration}`,
  ]);
  const problems = problemsIn(stdout);
  if (problems === undefined) throw new Error(`Redocly gave no report: ${stderr.trim() || stdout.trim()}`);
  return problems.map((problem) => findingOf(problem, file));
}

function run(args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return new Promise((done) => {
    // A document with problems ends in a status other than 0, as a crash does; only the report tells them apart.
    execFile(process.execPath, args, { env, maxBuffer: 2 ** 26 }, (_error, stdout, stderr) =>
      done({ stdout, stderr }),
    );
  });
}

function problemsIn(report: string): readonly RedoclyProblem[] | undefined {
  try {
    const { problems } = JSON.parse(report) as { problems?: readonly RedoclyProblem[] };
    return Array.isArray(problems) ? problems : undefined;
  } catch {
    return undefined;
  }
}

function findingOf(
  { ruleId, severity, message, reference, location }: RedoclyProblem,
  entry: string,
): Finding {
  const place = location[0];
  return {
    file: resolve(place?.source.ref ?? entry),
    line: place?.start?.line ?? 1,
    column: place?.start?.col ?? 1,
    severity: severity === 'error' ? 'error' : 'warning',
    rule: `redocly:${ruleId}`,
    message: message.replace(/\s*\n\s*/g, ' '),
    fix: `see ${reference ?? 'https://redocly.com/docs/cli/rules'}`,
  };
}
