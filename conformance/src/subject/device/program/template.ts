import type { Surroundings } from './program.js';

/** Names that stand in braces in a command, and the variables of the environment that say the same. */
const SETTINGS = ['downtime', 'hours', 'changed'] as const;

/** Values by the name of the placeholder. */
function valuesOf({
  urls,
  caFile,
  stateFolder,
  pollSeconds,
  settings,
}: Surroundings): Record<string, string> {
  const [wfm = ''] = urls;
  return {
    wfm,
    wfms: urls.join(','),
    ca: caFile,
    state: stateFolder,
    poll: String(pollSeconds),
    ...Object.fromEntries(SETTINGS.map((name) => [name, settings[name] ?? ''])),
  };
}

/** The environment that a program gets beside that of the suite. */
export function environmentOf(surroundings: Surroundings): Record<string, string> {
  const { wfm = '', wfms = '', ca = '', state = '', poll = '', ...settings } = valuesOf(surroundings);
  return {
    WFM_URL: wfm,
    WFM_URLS: wfms,
    WFM_CA: ca,
    STATE_DIR: state,
    POLL_SECONDS: poll,
    ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [name.toUpperCase(), value])),
  };
}

/** The placeholders of a command that are known: `{wfm}`, `{wfms}`, `{ca}`, `{state}`, `{poll}` and the settings. */
const PLACEHOLDERS: readonly string[] = ['wfm', 'wfms', 'ca', 'state', 'poll', ...SETTINGS];

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
  const values = valuesOf(surroundings);
  return command.replace(/\{([a-z-]+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : quote(value, platform);
  });
}

function quote(value: string, platform: NodeJS.Platform): string {
  if (/^[A-Za-z0-9_.,:/\\@%+=-]+$/.test(value))
    return platform === 'win32' ? value : value.replaceAll('\\', '\\\\');
  return platform === 'win32' ? `"${value}"` : `'${value.replaceAll("'", "'\\''")}'`;
}
