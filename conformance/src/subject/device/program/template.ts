import type { Surroundings } from './program.js';

/** What a program is told: the name that stands in braces in a command, the variable of the environment, and the value. */
const VALUES: readonly (readonly [
  placeholder: string,
  variable: string,
  read: (at: Surroundings) => string,
])[] = [
  ['wfm', 'WFM_URL', ({ urls }) => urls[0] ?? ''],
  ['wfms', 'WFM_URLS', ({ urls }) => urls.join(',')],
  ['ca', 'WFM_CA', ({ caFile }) => caFile],
  ['state', 'STATE_DIR', ({ stateFolder }) => stateFolder],
  ['poll', 'POLL_SECONDS', ({ pollSeconds }) => String(pollSeconds)],
  ['svid', 'SVID_CERT', ({ identity }) => identity?.svidFile ?? ''],
  ['key', 'SVID_KEY', ({ identity }) => identity?.keyFile ?? ''],
  ['bundle', 'TRUST_BUNDLE', ({ identity }) => identity?.bundleFile ?? ''],
  ['mis', 'MIS_URL', ({ identity }) => identity?.misUrl ?? ''],
  ['mis-ca', 'MIS_CA', ({ identity }) => identity?.misCaFile ?? ''],
  ['mis-pin', 'MIS_PIN', ({ identity }) => identity?.misPin ?? ''],
  ['downtime', 'DOWNTIME', ({ settings }) => settings.downtime ?? ''],
  ['hours', 'HOURS', ({ settings }) => settings.hours ?? ''],
  ['changed', 'CHANGED', ({ settings }) => settings.changed ?? ''],
  ['unplugged', 'UNPLUGGED', ({ settings }) => settings.unplugged ?? ''],
];

/** The environment that a program gets beside that of the suite. */
export function environmentOf(surroundings: Surroundings): Record<string, string> {
  return Object.fromEntries(VALUES.map(([, variable, read]) => [variable, read(surroundings)]));
}

/** The placeholders of a command that are known. */
export const PLACEHOLDERS: readonly string[] = VALUES.map(([placeholder]) => placeholder);

/** Placeholders of a command that are not known. */
export function unknownPlaceholders(command: string): readonly string[] {
  return [...command.matchAll(/\{([a-z-]+)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !PLACEHOLDERS.includes(name));
}

/** The command line with every placeholder replaced, quoted for the shell where its value needs that. */
export function fillTemplate(
  command: string,
  surroundings: Surroundings,
  platform: NodeJS.Platform = process.platform,
): string {
  return command.replace(/\{([a-z-]+)\}/g, (whole, name: string) => {
    const [, , read] = VALUES.find(([placeholder]) => placeholder === name) ?? [];
    return read === undefined ? whole : quote(read(surroundings), platform);
  });
}

function quote(value: string, platform: NodeJS.Platform): string {
  if (/^[A-Za-z0-9_.,:/\\@%+=-]+$/.test(value))
    return platform === 'win32' ? value : value.replaceAll('\\', '\\\\');
  return platform === 'win32' ? `"${value}"` : `'${value.replaceAll("'", "'\\''")}'`;
}
